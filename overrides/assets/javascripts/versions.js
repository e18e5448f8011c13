// Released pages never change: what has become of their version since is told by `versions.json` beside it.
const page = document.querySelector("[data-version]")

async function tellVersion({ root, version, address, superseded, draft, missing }) {
  const base = new URL(root, location.href)
  const answer = await fetch(new URL("../versions.json", base))
  const versions = answer.ok ? await answer.json() : []
  const own = versions.find(entry => entry.version === version)
  const words = own && { superseded, draft }[own.properties.status]
  if (words) showBanner(words)
  if (versions.length > 1) fillMenu(versions, entry => new URL(`../${entry.version}/`, base))

  function showBanner(words) {
    const banner = document.querySelector("[data-version-banner]")
    banner.firstElementChild.textContent = words
    banner.hidden = false
  }

  function fillMenu(entries, startOf) {
    const menu = document.querySelector("[data-version-menu]")
    const list = menu.querySelector("ul")
    for (const entry of entries) {
      const link = document.createElement("a")
      link.href = new URL(address, startOf(entry)) + location.hash
      link.target = "_self"
      link.textContent = entry.title
      if (entry.version === version) link.setAttribute("aria-current", "true")
      list.appendChild(document.createElement("li")).append(link)
      menu.addEventListener("toggle", () => leadToStart(link, startOf(entry)), { once: true })
    }
    menu.hidden = false
  }

  // A version that does not have this page is entered at its start, and the menu says so.
  async function leadToStart(link, start) {
    const answer = await fetch(link.href, { method: "HEAD" })
    if (answer.ok) return
    link.href = start
    link.after(` ${missing}`)
  }
}

if (page) tellVersion(page.dataset)
