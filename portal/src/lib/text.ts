/** One form for every letter, so that «ó» typed in two ways is one letter. */
export const nfc = (text: string): string => text.normalize('NFC')

/** PostgreSQL keeps no zero character and no half of a surrogate pair, not even inside JSON. */
export const storable = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed()

/** For search and matching: lower case, no accents, single spaces. «Núñez  Pérez» → «nunez perez». */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()

/** For an address or a file name: «Sector K3 · El Obispo» → «sector-k3-el-obispo». */
export const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/**
 * How alike two texts are, from 0 to 1, by shared trigrams: the number that pg_trgm's similarity() gives,
 * so that a check in memory and a query in the database agree. Accents count; fold first where they should not.
 */
export function similarity(a: string, b: string): number {
  const ours = trigramsOf(a)
  const theirs = trigramsOf(b)
  const shared = ours
    .values()
    .filter((trigram) => theirs.has(trigram))
    .toArray().length
  const all = ours.size + theirs.size - shared
  return all === 0 ? 0 : shared / all
}

/**
 * The same among many texts, each about some thing, without comparing with every one: the things at least that alike
 * to a text, with the likeness of the text of theirs that resembles it most.
 */
export function likenessAmong<Thing>(
  known: Iterable<readonly [thing: Thing, text: string]>,
): (text: string, least: number) => ReadonlyMap<Thing, number> {
  const texts = Array.from(known, ([thing, text]) => ({ thing, trigrams: trigramsOf(text) }))
  const holders = new Map<string, number[]>()
  for (const [at, { trigrams }] of texts.entries())
    for (const trigram of trigrams) {
      const list = holders.get(trigram)
      if (list) list.push(at)
      else holders.set(trigram, [at])
    }
  return (text, least) => {
    const ours = trigramsOf(text)
    const shared = new Map<number, number>()
    for (const trigram of ours)
      for (const at of holders.get(trigram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    const alike = new Map<Thing, number>()
    for (const [at, count] of shared) {
      const one = texts[at]
      if (!one) continue
      const likeness = count / (ours.size + one.trigrams.size - count)
      if (likeness >= least && likeness > (alike.get(one.thing) ?? 0))
        alike.set(one.thing, likeness)
    }
    return alike
  }
}

/** pg_trgm pads each word with two spaces before and one after. */
function trigramsOf(text: string): Set<string> {
  const trigrams = new Set<string>()
  for (const [word] of nfc(text)
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    const letters = [...`  ${word} `]
    for (let at = 0; at + 3 <= letters.length; at += 1)
      trigrams.add(letters.slice(at, at + 3).join(''))
  }
  return trigrams
}
