// Query and filters → a list of sections, each with its strategy, topics and the passage that speaks of it.
{
  const SHOWN = 25
  const PASSAGE = 220 // characters

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.append(...children)
    return element
  }

  globalThis.makeSearchDialog = ({ words, strategies, schemes, concepts, sections, ...rest }, root, stylesheet) => {
    const { fold, wordsOf } = globalThis.searchWords
    const engine = new globalThis.SearchEngine({ concepts, sections, ...rest })
    const labels = new Map([...concepts, ...strategies].map(({ id, label }) => [id, label]))

    const input = make("input", { id: "z-search-query", type: "search", autocomplete: "off", spellcheck: "false", enterkeyhint: "go" })
    const filters = [
      { label: words.strategy, ids: strategies.map(({ id }) => id), fits: (section, id) => section.strategy === id },
      ...schemes.map(({ label, concepts: ids }) => ({ label, ids, fits: (section, id) => section.tags.includes(id) })),
    ].filter(({ ids }) => ids.length > 1).map((filter, at) => ({ ...filter, select: makeSelect(filter, `z-search-filter-${at}`) }))
    const status = make("p", { class: "z-search__status", role: "status" })
    const list = make("ol", { class: "z-search__results" })
    const close = make("button", { type: "button", class: "z-search__close" }, words.close)
    const form = make("form", { role: "search" },
      make("label", { for: input.id }, words.query), input,
      make("div", { class: "z-search__filters" }, ...filters.map(({ label, select }) =>
        make("div", {}, make("label", { for: select.id }, label), select))))
    const dialog = make("dialog", { class: "z-search md-typeset", "aria-labelledby": "z-search-title" },
      make("div", { class: "z-search__head" }, make("h2", { id: "z-search-title" }, words.title), close),
      form, status, list)

    document.head.append(make("link", { rel: "stylesheet", href: stylesheet }))
    document.body.append(dialog)
    input.addEventListener("input", show)
    for (const { select } of filters) select.addEventListener("change", show)
    form.addEventListener("submit", event => {
      event.preventDefault()
      list.querySelector("a")?.click()
    })
    close.addEventListener("click", () => dialog.close())
    list.addEventListener("click", event => { if (event.target.closest("a")) dialog.close() })
    dialog.addEventListener("keydown", move)
    return { open: () => { if (!dialog.open) dialog.showModal(); input.select() } }

    function makeSelect({ ids }, id) {
      const options = ids.map(value => make("option", { value }, labels.get(value)))
      return make("select", { id }, make("option", { value: "" }, words.all), ...options)
    }

    function show() {
      const chosen = filters.filter(({ select }) => select.value)
      const accepts = section => chosen.every(({ fits, select }) => fits(section, select.value))
      const query = input.value.trim()
      const asked = query || chosen.length
      const found = query ? engine.search(query, accepts)
        : asked ? sections.filter(accepts).map(section => ({ section, forms: new Map() })) : []
      status.textContent = !asked ? "" : tell(found.length)
      list.replaceChildren(...found.slice(0, SHOWN).map(showResult))
    }

    function tell(count) {
      return count === 0 ? words.none : count === 1 ? words.foundOne : words.found.replace("{count}", count)
    }

    function showResult({ section, forms }) {
      const part = bestPart(section, forms)
      const link = make("a", { href: addressOf(section, part) }, ...mark(section.title, forms))
      const topics = section.tags.map(tag => labels.get(tag))
      return make("li", {}, link,
        make("p", { class: "z-search__place" }, [labels.get(section.strategy), ...topics].join(" · ")),
        make("p", {}, ...mark(passageOf(part, forms), forms)))
    }

    function addressOf(section, part) {
      const address = new URL(section.address, root)
      // On a disk nothing serves a folder's index page.
      if (address.protocol === "file:") address.pathname += "index.html"
      if (part && part.anchor !== section.address.split("/").at(-2)) address.hash = part.anchor
      return address.href
    }

    // The part that names most of what was asked for; the first one where none does.
    function bestPart({ parts }, forms) {
      const worth = parts.map(({ text }) => {
        const keys = new Set([...wordsOf(text)].map(({ key }) => key))
        return [...keys].reduce((sum, key) => sum + (forms.get(key) ?? 0), 0)
      })
      return parts[worth.indexOf(Math.max(...worth))]
    }

    function passageOf(part, forms) {
      const text = part?.text.replaceAll("\u00ad", "") ?? ""
      const first = [...wordsOf(text)].find(({ key }) => forms.has(key))?.index ?? 0
      const start = first > PASSAGE / 2 ? text.indexOf(" ", first - PASSAGE / 3) + 1 : 0
      const end = start + PASSAGE < text.length ? text.lastIndexOf(" ", start + PASSAGE) : text.length
      return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`
    }

    function* mark(text, forms) {
      let at = 0
      for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
        if (!forms.has(fold(word))) continue
        const start = text.indexOf(word, at)
        yield text.slice(at, start)
        yield make("mark", {}, word)
        at = start + word.length
      }
      yield text.slice(at)
    }

    // Arrows lead from the query through the results and back; Escape leaves, where a browser would first empty the field.
    function move(event) {
      if (event.key === "Escape") {
        event.preventDefault()
        dialog.close()
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (!step || event.target.tagName === "SELECT") return
      const stops = [input, ...list.querySelectorAll("a")]
      const next = stops[stops.indexOf(document.activeElement) + step]
      if (!next) return
      event.preventDefault()
      next.focus()
    }
  }
}
