// The search is loaded when a reader asks for it; until then a page has a button only.
{
  const button = document.querySelector("[data-search]")
  let ready

  const load = address => new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = address
    script.onload = resolve
    script.onerror = () => reject(new Error(`${address} was not loaded`))
    document.head.append(script)
  })

  // Scripts rather than modules or JSON: pages opened from a disk may load nothing else.
  async function prepare() {
    const root = new URL(button.dataset.search, location.href)
    const folder = new URL("assets/javascripts/search/", root)
    await Promise.all(["engine.js", "data.js", "dialog.js"].map(name => load(new URL(name, folder).href)))
    return globalThis.makeSearchDialog(globalThis.searchData, root, new URL("dialog.css", folder).href)
  }

  async function open() {
    ready ??= prepare()
    try {
      (await ready).open()
    } catch {
      ready = undefined
    }
  }

  if (button) {
    button.hidden = false
    button.addEventListener("click", open)
    addEventListener("keydown", event => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      open()
    })
  }
}
