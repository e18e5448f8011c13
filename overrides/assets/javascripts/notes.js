// A footnote's mark shows the note in its place; without this script it leads to the note at the end.
const shown = document.createElement("div")
shown.className = "z-note"
shown.popover = "auto"
shown.tabIndex = -1
shown.setAttribute("role", "dialog")

function showNote(event) {
  const mark = event.target.closest("a.z-mark")
  const note = mark && document.getElementById(decodeURIComponent(mark.hash.slice(1)))
  if (!note || !shown.showPopover || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  shown.setAttribute("aria-label", `${note.parentElement.closest("[data-note]")?.dataset.note ?? ""} ${mark.textContent}`)
  const [, ...paragraphs] = note.children
  shown.replaceChildren(...paragraphs.map(paragraph => paragraph.cloneNode(true)))
  mark.parentElement.after(shown)
  mark.focus()
  shown.showPopover()
  placeBelow(mark.getBoundingClientRect())
  shown.focus({ preventScroll: true })
}

function placeBelow(mark) {
  const { width, height } = shown.getBoundingClientRect()
  const below = mark.bottom + 8
  shown.style.left = `${Math.max(8, Math.min(mark.left, document.documentElement.clientWidth - width - 8))}px`
  shown.style.top = `${below + height < innerHeight ? below : Math.max(8, mark.top - height - 8)}px`
}

document.addEventListener("click", showNote)
// It stands where its mark was: whoever reads on has read it.
addEventListener("scroll", () => shown.matches(":popover-open") && shown.hidePopover(), { passive: true })
