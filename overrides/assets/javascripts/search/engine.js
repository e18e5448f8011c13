// Sections and a query → the sections that answer it, best first: BM25 over terms and concepts
// (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
{
  const { KIN, SHORT, keysOf } = globalThis.searchWords
  const WEIGHT = { title: 6, heading: 3, text: 1, note: 0.4, topic: 1.2 }
  const TOGETHER = 0.5
  const K1 = 1.2
  const B = 0.5

  class SearchEngine {
    constructor({ language, stop, concepts, sections }) {
      this.sections = sections
      this.terms = new globalThis.SearchTerms(language, stop)
      this.lengths = sections.map((section, at) => this.#read(section, at))
      this.mean = this.lengths.reduce((sum, length) => sum + length, 0) / (sections.length || 1)
      this.concepts = concepts.map(({ id, names }) => ({ id, names: names.map(name => this.#keys(name)) }))
    }

    // `accepts` takes a section and tells whether a reader wants to see it; `forms` are the terms that were found.
    search(query, accepts = () => true) {
      const keys = this.#keys(query)
      const concepts = this.#conceptsIn(keys)
      const words = keys.flatMap((key, at) =>
        this.terms.kinOf(key, keys[at - 1], keys[at + 1]).map(related => ({ related, named: concepts[at] })))
      const kin = words.map(({ related }) => related)
      const forms = new Map(kin.flatMap(related => [...related]))
      return [...this.#score(words)]
        .filter(([at]) => accepts(this.sections[at]))
        .map(([at, { score, matched }]) => {
          const coverage = (matched / words.length) ** 1.5
          const together = 1 + TOGETHER * this.terms.togetherness(at, kin)
          return { section: this.sections[at], score: score * coverage * together, forms }
        })
        .sort((a, b) => b.score - a.score)
    }

    // The words of a query that tell something; all of them where none does.
    #keys(query) {
      const all = keysOf(query)
      const telling = all.filter(key => !this.terms.likeness.stop.has(key))
      return telling.length ? telling : all
    }

    #read(section, at) {
      const texts = [
        [section.title, WEIGHT.title],
        ...section.topics.map(name => [name, WEIGHT.topic]),
        ...section.parts.map(({ kind, text }) => [text, WEIGHT[kind]]),
      ]
      return texts.reduce((length, [text, weight]) => length + this.terms.add(text, at, weight), 0)
    }

    #score(words) {
      const scores = new Map()
      for (const { related, named } of words) {
        const found = this.#weigh(related, named)
        const rarity = Math.log(1 + (this.sections.length - found.size + 0.5) / (found.size + 0.5))
        for (const [at, weight] of found) {
          const length = 1 - B + B * this.lengths[at] / this.mean
          const { score, matched } = scores.get(at) ?? { score: 0, matched: 0 }
          const gain = rarity * weight * (K1 + 1) / (weight + K1 * length)
          scores.set(at, { score: score + gain, matched: matched + Math.min(1, weight) })
        }
      }
      return scores
    }

    // Sections with how much each says of these terms and concepts.
    #weigh(related, named) {
      const found = new Map()
      const add = (at, weight) => found.set(at, (found.get(at) ?? 0) + weight)
      for (const [term, near] of related) {
        for (const [at, weight] of this.terms.sections.get(term)) add(at, near * weight)
      }
      for (const [at, { concepts }] of this.sections.entries()) {
        for (const id of named) if (concepts[id]) add(at, KIN.concept * concepts[id])
      }
      return found
    }

    // For each word of the query, the concepts that it names, alone or with its neighbours.
    #conceptsIn(keys) {
      const named = keys.map(() => new Set())
      const isForm = (key, word) => word === key || word.length >= SHORT && this.terms.likeness.isInflected(key, word)
      for (const { id, names } of this.concepts) {
        for (const name of names) {
          for (let at = 0; at + name.length <= keys.length; at++) {
            if (!name.every((word, i) => isForm(keys[at + i], word))) continue
            for (let i = 0; i < name.length; i++) named[at + i].add(id)
          }
        }
      }
      return named
    }
  }

  globalThis.SearchEngine = SearchEngine
}
