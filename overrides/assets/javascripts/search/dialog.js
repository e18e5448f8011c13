// Query and filters → a list of sections, each with its strategy, topics and the passage that speaks of it.
{
  const { SearchEngine, searchWords: { fold, wordsOf } } = globalThis
  const SHOWN = 25
  const PASSAGE = 220 // characters

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.append(...children)
    return element
  }

  const labelsOf = entries => new Map(entries.map(({ id, label }) => [id, label]))

  class SearchDialog {
    // `root` is the address that those of the sections are relative to.
    constructor(data, root) {
      this.root = root
      this.words = data.words
      this.sections = data.sections
      this.engine = new SearchEngine(data)
      this.strategies = labelsOf(data.strategies)
      this.topics = labelsOf(data.schemes.flatMap(({ concepts }) => concepts))
      this.filters = this.#makeFilters(data)
      this.input = make("input", { id: "z-search-query", type: "search", autocomplete: "off", spellcheck: "false" })
      this.status = make("p", { class: "z-search__status", role: "status" })
      this.list = make("ol", { class: "z-search__results" })
      this.dialog = this.#makeDialog()
      document.body.append(this.dialog)
    }

    open() {
      if (!this.dialog.open) this.dialog.showModal()
      this.input.select()
    }

    #makeFilters({ words, strategies, schemes }) {
      const all = [
        { label: words.strategy, choices: strategies, fits: (section, id) => section.strategy === id },
        ...schemes.map(({ label, concepts }) => ({ label, choices: concepts, fits: ({ tags }, id) => tags.includes(id) })),
      ]
      return all.filter(({ choices }) => choices.length > 1).map((filter, at) => {
        const options = filter.choices.map(({ id, label }) => make("option", { value: id }, label))
        const select = make("select", { id: `z-search-filter-${at}` }, make("option", { value: "" }, words.all), ...options)
        select.addEventListener("change", () => this.#show())
        return { ...filter, select }
      })
    }

    #makeDialog() {
      const close = make("button", { type: "button", class: "z-search__close" }, this.words.close)
      const dialog = make("dialog", { class: "z-search md-typeset", "aria-labelledby": "z-search-title" },
        make("div", { class: "z-search__head" }, make("h2", { id: "z-search-title" }, this.words.title), close),
        this.#makeForm(), this.status, this.list)
      close.addEventListener("click", () => dialog.close())
      dialog.addEventListener("keydown", event => this.#move(event))
      this.list.addEventListener("click", event => { if (event.target.closest("a")) dialog.close() })
      return dialog
    }

    #makeForm() {
      const choices = this.filters.map(({ label, select }) => make("div", {}, make("label", { for: select.id }, label), select))
      const form = make("form", { role: "search" },
        make("label", { for: this.input.id }, this.words.query), this.input,
        make("div", { class: "z-search__filters" }, ...choices))
      this.input.addEventListener("input", () => this.#show())
      form.addEventListener("submit", event => {
        event.preventDefault()
        this.list.querySelector("a")?.click()
      })
      return form
    }

    #show() {
      const chosen = this.filters.filter(({ select }) => select.value)
      const accepts = section => chosen.every(({ fits, select }) => fits(section, select.value))
      const query = this.input.value.trim()
      const found = query ? this.engine.search(query, accepts)
        : chosen.length ? this.sections.filter(accepts).map(section => ({ section, forms: new Map() })) : []
      this.status.textContent = query || chosen.length ? this.#tell(found.length) : ""
      this.list.replaceChildren(...found.slice(0, SHOWN).map(result => this.#makeResult(result)))
    }

    #tell(count) {
      const { none, foundOne, foundFirst, found } = this.words
      const words = count > SHOWN ? foundFirst : found
      return count === 0 ? none : count === 1 ? foundOne : words.replace("{count}", count).replace("{shown}", SHOWN)
    }

    #makeResult({ section, forms }) {
      const part = bestPart(section.parts, forms)
      const topics = section.tags.map(tag => this.topics.get(tag))
      return make("li", {},
        make("a", { href: this.#addressOf(section, part) }, ...mark(section.title, forms)),
        make("p", { class: "z-search__place" }, [this.strategies.get(section.strategy), ...topics].join(" · ")),
        make("p", {}, ...mark(passageOf(part, forms), forms)))
    }

    #addressOf(section, part) {
      const address = new URL(section.address, this.root)
      // On a disk nothing serves a folder's index page.
      if (address.protocol === "file:") address.pathname += "index.html"
      if (part && part.anchor !== section.address.split("/").at(-2)) address.hash = part.anchor
      return address.href
    }

    // Arrows lead from the query through the results and back; Escape leaves where a browser would empty the field.
    #move(event) {
      if (event.key === "Escape") {
        event.preventDefault()
        this.dialog.close()
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const stops = [this.input, ...this.list.querySelectorAll("a")]
      const next = step && event.target.tagName !== "SELECT" && stops[stops.indexOf(document.activeElement) + step]
      if (!next) return
      event.preventDefault()
      next.focus()
    }
  }

  // The part that names most of what was asked for; the first one where none does.
  function bestPart(parts, forms) {
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

  // A text's words and what is between them, those that were found in `<mark>`.
  function* mark(text, forms) {
    let at = 0
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (!forms.has(fold(word))) continue
      yield text.slice(at, index)
      yield make("mark", {}, word)
      at = index + word.length
    }
    yield text.slice(at)
  }

  globalThis.SearchDialog = SearchDialog
}
