// The search is loaded when a reader asks for it; until then a page has a button only.
{
  const button = document.querySelector("[data-search]")
  let ready

  const PARTS = ["words.js", "terms.js", "engine.js", "data.js", "dialog.js", "dialog.css"]

  const load = address => new Promise((resolve, reject) => {
    const isStyle = address.endsWith(".css")
    const element = document.createElement(isStyle ? "link" : "script")
    Object.assign(element, isStyle ? { rel: "stylesheet", href: address } : { async: false, src: address })
    element.onload = resolve
    element.onerror = () => reject(new Error(`${address} was not loaded`))
    document.head.append(element)
  })

  // Scripts rather than modules or JSON: pages opened from a disk may load nothing else.
  async function prepare() {
    const root = new URL(button.dataset.search, location.href)
    const folder = new URL("assets/javascripts/search/", root)
    await Promise.all(PARTS.map(name => load(new URL(name, folder).href)))
    return new globalThis.SearchDialog(globalThis.searchData, root)
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
