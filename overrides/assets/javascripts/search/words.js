// Words → how alike they are: spellings, inflections, parts of compounds, slips.
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
  const ALIKE = 6 // letters that two compounds begin with: Zementwerk, Zementstandort
  const LINKS = ["", "s", "n", "en", "es", "er"] // between the words of a compound
  const KIN = { same: 1, inflected: 0.9, head: 0.7, first: 0.55, inside: 0.35, part: 0.25, slip: 0.5, concept: 0.5 }

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

  // The words of a query, folded.
  const keysOf = query => [...query.replaceAll("\u00ad", "").matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => fold(word))

  // All words here are folded.  `stop` are words that tell nothing.
  class Likeness {
    constructor(language, stop) {
      this.endings = new Set(ENDINGS[language])
      this.stop = new Set(stop.map(fold))
    }

    // From 0 to 1: how well a term of the texts stands for a word of a query.
    nearness(key, term) {
      if (key === term) return KIN.same
      if (key.length < SHORT) return isShortForm(key, term) ? KIN.inflected : 0
      if (this.isInflected(key, term)) return KIN.inflected
      const stem = this.#stemOf(key)
      const at = term.lastIndexOf(stem)
      if (at === 0) return KIN.first
      if (at >= 3 && this.endings.has(term.slice(at + stem.length))) return KIN.head
      return at >= 3 && stem.length > SHORT ? KIN.inside : 0
    }

    isInflected(key, term) {
      const same = commonLength(key, term)
      if (same < SHORT - 1) return false
      for (let length = same; length >= Math.max(SHORT - 1, same - 2); length--) {
        if (this.endings.has(key.slice(length)) && this.endings.has(term.slice(length))) return true
      }
      return false
    }

    // Whether a term shares a part with a compound that no text has: its first word, its last, or how it begins.
    sharesPart(key, term) {
      if (commonLength(key, term) >= ALIKE) return true
      if (!this.isTelling(term)) return false
      const stem = this.#stemOf(term)
      const at = key.lastIndexOf(stem)
      return at === 0 ? key.length - stem.length >= SHORT : at >= 3 && this.endings.has(key.slice(at + stem.length))
    }

    // Every way to see a compound as two words, and the first of them with and without what links it.
    * splits(key) {
      for (let at = SHORT; at <= key.length - SHORT; at++) {
        const [first, head] = [key.slice(0, at), key.slice(at)]
        for (const link of LINKS) {
          if (first.endsWith(link)) yield { first, head, bare: first.slice(0, at - link.length) }
        }
      }
    }

    isTelling(word) {
      return word.length >= SHORT && !this.stop.has(word)
    }

    #stemOf(key) {
      for (let length = SHORT; length < key.length; length++) {
        if (key.length - length <= 3 && this.endings.has(key.slice(length))) return key.slice(0, length)
      }
      return key
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

  globalThis.searchWords = { KIN, SHORT, Likeness, fold, isSlip, keysOf, wordsOf }
}
