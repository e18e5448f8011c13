// Sections and a query → the sections that answer it, best first.  Runs in a browser and needs nothing of it.
{
  const WORD = /[\p{L}\p{N}]+(?:[-‑][\p{L}\p{N}]+)*/gu
  // Endings that inflect a word or derive one of the same family; "" is the word itself.
  const ENDINGS = {
    de: ["", "e", "en", "er", "es", "em", "n", "s", "ern", "et", "te", "ten", "t", "ung", "ungen", "isch", "ische", "ischen",
      "ischer", "isches", "ismus", "lich", "liche", "lichen", "licher", "ig", "ige", "igen", "iger", "iges", "in", "innen",
      "st", "ter", "tes", "tem", "end", "ende", "enden"],
    en: ["", "s", "es", "ed", "d", "ing", "ings", "ic", "e", "y", "ies", "ism", "ist", "er", "ers", "or", "ors", "ion", "ions",
      "ation", "ations", "ity", "ly", "al", "ally", "ment", "ments", "able", "ance", "ence", "ent", "t", "ve", "ility",
      "ite", "n", "ating", "ated", "ates", "ate", "ian", "ians", "cy", "tic"],
  }
  const SHORT = 4 // letters: shorter words are no parts of compounds, too many words hold them
  const GLANCE = 5 // sections
  const KIN = { same: 1, inflected: 0.9, head: 0.7, first: 0.55, inside: 0.35, part: 0.25, slip: 0.5, concept: 0.5 }
  const WEIGHT = { title: 6, heading: 3, text: 1, note: 0.4, topic: 1.2 }
  const TOGETHER = 0.5
  const K1 = 1.2
  const B = 0.5

  // A word without case, umlauts and what spellings differ in: Größe, Groesse and GRÖSSE are one, as are -ise and -ize.
  const fold = word => word.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}|[-‑]/gu, "")
    .replace(/([ao])e|(?<!q)(u)e/g, "$1$2").replace(/iz(?=[eai])/g, "is")

  // Words of a text with their places; one with hyphens is itself and each of its parts.
  function* wordsOf(text) {
    for (const { 0: word, index } of text.replaceAll("\u00ad", "").matchAll(WORD)) {
      yield { word, index, key: fold(word) }
      if (!/[-‑]/.test(word)) continue
      let at = index
      for (const part of word.split(/[-‑]/)) {
        yield { word: part, index: at, key: fold(part) }
        at += part.length + 1
      }
    }
  }

  class SearchEngine {
    constructor({ language, stop, concepts, sections }) {
      this.sections = sections
      this.endings = new Set(ENDINGS[language])
      this.stop = new Set(stop.map(fold))
      this.terms = new Map()
      this.orders = sections.map(() => [])
      this.lengths = sections.map((section, at) => this.#read(section, at))
      this.mean = this.lengths.reduce((sum, length) => sum + length, 0) / (sections.length || 1)
      this.concepts = concepts.map(({ id, names }) => ({ id, names: names.map(name => this.keys(name)) }))
    }

    // The words of a query that tell something; all of them where none does.
    keys(query) {
      const all = [...query.replaceAll("\u00ad", "").matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => fold(word))
      const telling = all.filter(key => !this.stop.has(key))
      return telling.length ? telling : all
    }

    // `accepts` takes a section and tells whether a reader wants to see it.
    search(query, accepts = () => true) {
      const keys = this.keys(query)
      const kin = keys.map((key, at) => this.#kinOf(key, keys[at - 1], keys[at + 1]))
      const named = this.#conceptsIn(keys)
      const scores = new Map()
      for (const [at, related] of kin.entries()) {
        const found = this.#weigh(related, named[at])
        const rarity = Math.log(1 + (this.sections.length - found.size + 0.5) / (found.size + 0.5))
        for (const [doc, weight] of found) {
          const length = 1 - B + B * this.lengths[doc] / this.mean
          const entry = scores.get(doc) ?? { score: 0, words: 0 }
          entry.score += rarity * weight * (K1 + 1) / (weight + K1 * length)
          entry.words += Math.min(1, weight)
          scores.set(doc, entry)
        }
      }
      const forms = new Map(kin.flatMap(related => [...related]))
      return [...scores]
        .filter(([doc]) => accepts(this.sections[doc]))
        .map(([doc, { score, words }]) => ({
          section: this.sections[doc],
          score: score * (words / keys.length) ** 1.5 * (1 + TOGETHER * this.#togetherness(doc, kin)),
        }))
        .sort((a, b) => b.score - a.score)
        .map(result => ({ ...result, forms }))
    }

    #read(section, at) {
      let length = 0
      const add = (text, weight) => {
        for (const { key } of wordsOf(text)) {
          this.orders[at].push(key)
          const found = this.terms.get(key) ?? this.terms.set(key, new Map()).get(key)
          found.set(at, (found.get(at) ?? 0) + weight)
          length += weight
        }
      }
      add(section.title, WEIGHT.title)
      for (const name of section.topics) add(name, WEIGHT.topic)
      for (const { kind, text } of section.parts) add(text, WEIGHT[kind])
      return length
    }

    // Every term of the texts that stands for a word of the query, and how well.
    #kinOf(key, before, after) {
      const joined = [before && before + key, after && key + after].filter(Boolean)
      const related = new Map()
      for (const term of this.terms.keys()) {
        const near = Math.max(this.#nearness(key, term), ...joined.map(word => this.#isInflected(word, term) ? KIN.same : 0))
        if (near) related.set(term, near)
      }
      if (key.length <= SHORT || !this.#isThin(related)) return related
      const others = [...this.terms.keys()].filter(term => !related.has(term))
      const slips = others.filter(term => isSlip(key, term))
      for (const term of others) {
        if (slips.some(slip => slip === term || this.#isInflected(slip, term))) related.set(term, KIN.slip)
      }
      if (!slips.length) for (const term of others) if (this.#isPart(term, key)) related.set(term, KIN.part)
      return related
    }

    #nearness(key, term) {
      if (key === term) return KIN.same
      if (key.length < SHORT) return isShortForm(key, term) ? KIN.inflected : 0
      if (this.#isInflected(key, term)) return KIN.inflected
      const stem = this.#stemOf(key)
      const at = term.lastIndexOf(stem)
      if (at === 0) return KIN.first
      if (at >= 3 && this.endings.has(term.slice(at + stem.length))) return KIN.head
      return at >= 3 && stem.length > SHORT ? KIN.inside : 0
    }

    // Whether terms lead to fewer sections than are read at a glance.
    #isThin(related) {
      return new Set([...related.keys()].flatMap(term => [...this.terms.get(term).keys()])).size < GLANCE
    }

    // Whether a word of the texts is the first or the last part of a compound that no text has.
    #isPart(term, key) {
      if (term.length < SHORT || this.stop.has(term)) return false
      const stem = this.#stemOf(term)
      const at = key.lastIndexOf(stem)
      return at === 0 ? key.length - stem.length >= SHORT : at >= 3 && this.endings.has(key.slice(at + stem.length))
    }

    // How much of the query stands together in a section, from 0 to 1.
    #togetherness(doc, kin) {
      const order = this.orders[doc]
      const pairs = kin.slice(1).filter((following, at) => order.some((key, place) =>
        kin[at].get(key) >= KIN.inflected && [1, 2, 3].some(step => following.get(order[place + step]) >= KIN.inflected)))
      return kin.length > 1 ? pairs.length / (kin.length - 1) : 0
    }

    #isInflected(key, term) {
      const same = commonLength(key, term)
      if (same < SHORT - 1) return false
      for (let length = same; length >= Math.max(SHORT - 1, same - 2); length--) {
        if (this.endings.has(key.slice(length)) && this.endings.has(term.slice(length))) return true
      }
      return false
    }

    #stemOf(key) {
      for (let length = SHORT; length < key.length; length++) {
        if (key.length - length <= 3 && this.endings.has(key.slice(length))) return key.slice(0, length)
      }
      return key
    }

    // For each word of the query, the concept that it names, alone or with its neighbours.
    #conceptsIn(keys) {
      const named = keys.map(() => new Set())
      for (const { id, names } of this.concepts) {
        for (const name of names) {
          for (let at = 0; at + name.length <= keys.length; at++) {
            const fits = name.every((word, i) => word === keys[at + i] || word.length >= SHORT && this.#isInflected(keys[at + i], word))
            if (fits) for (let i = 0; i < name.length; i++) named[at + i].add(id)
          }
        }
      }
      return named
    }

    // Sections with how much each says of these terms and concepts.
    #weigh(related, named) {
      const found = new Map()
      const add = (doc, weight) => found.set(doc, (found.get(doc) ?? 0) + weight)
      for (const [term, near] of related) for (const [doc, weight] of this.terms.get(term)) add(doc, near * weight)
      for (const [doc, { concepts }] of this.sections.entries()) {
        for (const id of named) if (concepts[id]) add(doc, KIN.concept * concepts[id])
      }
      return found
    }
  }

  function commonLength(a, b) {
    let at = 0
    while (at < a.length && a[at] === b[at]) at++
    return at
  }

  // Weg and Wege; abbreviations have a plural in s.
  function isShortForm(key, term) {
    if (key.length < 2 || !term.startsWith(key)) return false
    return (key.length === 2 ? ["s"] : ["s", "e", "es", "en", "er", "n"]).includes(term.slice(key.length))
  }

  // One letter too many, too few, another, or two swapped.
  function isSlip(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false
    const start = commonLength(a, b)
    const [restA, restB] = [a.slice(start), b.slice(start)]
    return restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)
      || restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  }

  globalThis.SearchEngine = SearchEngine
  globalThis.searchWords = { fold, wordsOf }
}
