import { fold, similarity } from '../../../lib/text.ts'

export type KnownPlace = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly parentId: string | null
  readonly parentName: string | null
  readonly aliases: readonly string[]
}

type PlaceMatch =
  | { readonly found: 'place'; readonly place: KnownPlace }
  | { readonly found: 'candidates'; readonly candidates: readonly KnownPlace[] }
  | { readonly found: 'none' }

export type PlaceBook = {
  /** `inside` narrows down several of one name: what the row calls the district. */
  readonly match: (text: string, inside?: string) => PlaceMatch
}

/** Above this a person decides (DESIGN §7). */
const ALIKE = 0.45
const MOST_OFFERED = 5

/** Pure: by identifier or code, then name or alias, then likeness. Finest places first, as they were given. */
export function placeBook(places: readonly KnownPlace[]): PlaceBook {
  const byKey = new Map<string, KnownPlace[]>()
  const byName = new Map<string, KnownPlace[]>()
  const byId = new Map(places.map((place) => [place.id, place]))
  for (const place of places) {
    for (const key of new Set([place.id, place.code])) add(byKey, fold(key), place)
    const names = [place.name, ...place.aliases].map(fold)
    for (const name of new Set([...names, ...names.map(withoutKind)])) add(byName, name, place)
  }
  const known = new Map<string, PlaceMatch>()

  const lies = (place: KnownPlace, inside: string) => {
    const wanted = fold(inside)
    for (let up = byId.get(place.parentId ?? ''); up; up = byId.get(up.parentId ?? ''))
      if ([up.id, up.code, up.name, ...up.aliases].some((name) => fold(name) === wanted))
        return true
    return false
  }

  function find(text: string, inside: string | undefined): PlaceMatch {
    const folded = fold(text)
    const exact = byKey.get(folded) ?? byName.get(folded) ?? byName.get(withoutKind(folded)) ?? []
    const narrowed = inside ? exact.filter((place) => lies(place, inside)) : []
    const candidates = narrowed.length > 0 ? narrowed : exact
    const [only] = candidates
    if (only && candidates.length === 1) return { found: 'place', place: only }
    if (only) return { found: 'candidates', candidates: candidates.slice(0, MOST_OFFERED) }
    const alike = likely(folded, places)
    return alike.length > 0 ? { found: 'candidates', candidates: alike } : { found: 'none' }
  }

  const match = (text: string, inside?: string) => {
    const key = `${fold(text)} < ${fold(inside ?? '')}`
    const result = known.get(key) ?? find(text, inside)
    known.set(key, result)
    return result
  }
  return { match }
}

const add = (book: Map<string, KnownPlace[]>, key: string, place: KnownPlace) =>
  book.set(key, [...(book.get(key) ?? []), place])

/** «Colonia El Nogal» may be called «El Nogal» here. */
const withoutKind = (folded: string) =>
  folded.replace(
    /^(?:col(?:onia)?|fracc(?:ionamiento)?|barrio|junta|zona|sector|delegacion|loc(?:alidad)?)\.? /,
    '',
  )

function likely(folded: string, places: readonly KnownPlace[]): KnownPlace[] {
  const plain = withoutKind(folded)
  if (plain.length < 4) return []
  return places
    .map((place) => ({
      place,
      alike: Math.max(
        ...[place.name, ...place.aliases].map((name) => similarity(withoutKind(fold(name)), plain)),
      ),
    }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || (a.place.id < b.place.id ? -1 : 1))
    .slice(0, MOST_OFFERED)
    .map(({ place }) => place)
}
