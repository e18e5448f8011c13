// Texts → their terms with the sections that have them; a word of a query → the terms that stand for it.
{
  const { KIN, SHORT, Likeness, isSlip, wordsOf } = globalThis.searchWords
  const GLANCE = 5 // sections

  class SearchTerms {
    constructor(language, stop) {
      this.likeness = new Likeness(language, stop)
      this.sections = new Map()
      this.orders = []
    }

    // Count the words of a text for a section; gives what they weigh together.
    add(text, section, weight) {
      const order = this.orders[section] ??= []
      let length = 0
      for (const { key } of wordsOf(text)) {
        order.push(key)
        const found = this.sections.get(key) ?? this.sections.set(key, new Map()).get(key)
        found.set(section, (found.get(section) ?? 0) + weight)
        length += weight
      }
      return length
    }

    // Terms that stand for a word of a query, each with how well.  `before` and `after` are its neighbours, with which
    // it may be one word.  A compound that few texts have counts as its two words, if the texts know both.
    kinOf(key, before, after) {
      const related = this.#termsLike(key)
      for (const joined of [before && before + key, after && key + after].filter(Boolean)) {
        for (const term of this.#formsOf(joined)) related.set(term, KIN.same)
      }
      if (key.length <= SHORT || !this.#isThin(related)) return [related]
      const whole = [...related.values()].some(near => near >= KIN.head)
      const split = whole ? undefined : this.#split(key)
      if (split) return split.map(part => new Map([...this.#termsLike(part), ...related]))
      return [new Map([...this.#remoteTerms(key, related), ...related])]
    }

    // How much of a query stands together in a section, from 0 to 1.
    togetherness(section, kin) {
      const order = this.orders[section]
      const isNear = (related, key) => related.get(key) >= KIN.inflected
      const pairs = kin.slice(1).filter((following, at) => order.some((key, place) =>
        isNear(kin[at], key) && [1, 2, 3].some(step => isNear(following, order[place + step]))))
      return kin.length > 1 ? pairs.length / (kin.length - 1) : 0
    }

    #termsLike(word) {
      const near = [...this.sections.keys()].map(term => [term, this.likeness.nearness(word, term)])
      return new Map(near.filter(([, value]) => value))
    }

    #formsOf(word) {
      return [...this.sections.keys()].filter(term => term[0] === word[0] && this.likeness.isInflected(word, term))
    }

    // Whether terms lead to fewer sections than are read at a glance.
    #isThin(related) {
      return new Set([...related.keys()].flatMap(term => [...this.sections.get(term).keys()])).size < GLANCE
    }

    #split(key) {
      const isKnown = word => this.likeness.isTelling(word) && (this.sections.has(word) || this.#formsOf(word).length > 0)
      for (const { first, head, bare } of this.likeness.splits(key)) {
        if (isKnown(head) && isKnown(bare)) return [first, head]
      }
      return undefined
    }

    // Other terms that a slip of the finger leads to, or else those that share a part.
    #remoteTerms(key, related) {
      const terms = [...this.sections.keys()].filter(term => !related.has(term))
      const meant = terms.filter(term => isSlip(key, term)).flatMap(slip => [slip, ...this.#formsOf(slip)])
      if (meant.length) return meant.map(term => [term, KIN.slip])
      return terms.filter(term => this.likeness.sharesPart(key, term)).map(term => [term, KIN.part])
    }
  }

  globalThis.SearchTerms = SearchTerms
}
