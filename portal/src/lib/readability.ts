export type Reading = {
  readonly sentences: number
  readonly words: number
  readonly syllables: number
  /** 0 to 100 and a little beyond: 55 is what a daily paper asks for, 65 is rather easy. */
  readonly ease: number
}

/**
 * How easily a Spanish text is read: the formula of Szigriszt (1993), on the INFLESZ scale (Barrio Cantalejo, 2008).
 * A line that ends without a stop is a sentence; figures and folios are no words.
 */
export function readingEase(text: string): Reading {
  const sentences = text
    .split(/(?<=[.!?…:;])\s+|\n+/)
    .map(wordsOf)
    .filter(({ length }) => length > 0)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const ease =
    words.length === 0
      ? 100
      : 206.835 - (62.3 * syllables) / words.length - words.length / sentences.length
  return { sentences: sentences.length, words: words.length, syllables, ease }
}

const wordsOf = (sentence: string) =>
  sentence
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => /^\p{L}+(?:-\p{L}+)*$/u.test(word))

const STRONG = /[aeoáéóíú]/g

/**
 * One for each vowel that sounds by itself: strong ones and stressed weak ones; weak ones together are one. The u of
 * «que» and «guerra» is silent, an h between vowels too, and a y at the end is a vowel.
 */
export function syllablesOf(word: string): number {
  const heard = word
    .toLowerCase()
    .replace(/(?<=q|g)u(?=[eiéí])/g, '')
    .replace(/y(?![aeiouáéíóú])/g, 'i')
    .replace(/(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])/g, '')
  const groups = heard.match(/[aeiouáéíóúü]+/g) ?? []
  const nuclei = groups.map((group) => Math.max(group.match(STRONG)?.length ?? 0, 1))
  return Math.max(
    nuclei.reduce((sum, count) => sum + count, 0),
    1,
  )
}
