import type { Entry } from '../act/index.ts'
import type { Office } from '../house/house.ts'
import type { Person } from '../identity/person.ts'

/** A field that an act changed, in words. null: it was empty, or is left empty. */
export type Change = {
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** A thing by its name, and where it stands in the office for who may open it there. */
export type Named = { readonly title: string; readonly href?: string | undefined }

export type Naming = { readonly ids: readonly string[]; readonly person: Person | undefined }

/** How a room tells what was done to one kind of its things (DESIGN §4, the trail). */
export type Teller = {
  /** The kind in the trail: «unit». */
  readonly kind: string
  /** The kind in an address: «areas». */
  readonly slug: string
  /** The kind in a sentence: «Área». */
  readonly name: string
  /** Done by itself and often: seen where its kind is asked for, and not among what people do. */
  readonly quiet?: boolean
  readonly mayRead: (person: Person | undefined) => boolean
  /** «Cambió de nombre» */
  readonly actName: (entry: Entry) => string
  readonly named: (office: Office, naming: Naming) => Promise<ReadonlyMap<string, Named>>
  /** What each line changed, by its number; without it the line says all. */
  readonly changes?: (
    office: Office,
    entries: readonly Entry[],
  ) => Promise<ReadonlyMap<number, readonly Change[]>>
  /** The page of the room that tells it with more: what can be undone, for what reason. */
  readonly own?: (id: string) => string
}

/** Names of acts as a table; an act without one keeps the name of its kind. */
export const actNamed =
  (names: Readonly<Record<string, string>>, other: string): Teller['actName'] =>
  ({ act }) =>
    names[act] ?? other

/** The same change told of every line in turn. */
export const eachChange = (
  entries: readonly Entry[],
  tell: (entry: Entry) => readonly Change[],
): ReadonlyMap<number, readonly Change[]> =>
  new Map(entries.map((entry) => [entry.id, tell(entry)]))
