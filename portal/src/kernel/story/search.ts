import type { Db } from '../../lib/db/connection.ts'
import { slug } from '../../lib/text.ts'
import type { Thing } from '../act/index.ts'
import { type StoryPart, titleOf } from './story.ts'

/** How a kind of thing is found in the one box of the portal. */
export type SearchPart = {
  /** What its results are called: «Obras». */
  readonly title: string
  /** Lower first. */
  readonly order: number
  /** What is named by exactly what was typed: a folio, an ocid, an RFC. It stands before all the rest. */
  readonly named?: (db: Db, asked: string) => Promise<readonly Found[]>
  /** By words, folded. */
  readonly find?: (db: Db, folded: string, limit: number) => Promise<readonly Found[]>
  /** The list that shows all of them. */
  readonly list?: (asked: string) => string
}

export type Found = {
  readonly thing: Thing
  readonly title: string
  readonly detail: string
  readonly href: string
  /** A document is of a work: its result says so. */
  readonly about?: Thing
  /** Its address is its own: who types its name goes there. */
  readonly own?: boolean
}

export type FoundGroup = {
  readonly title: string
  /** The kind in an address: «documentos-y-fotos». */
  readonly slug: string
  readonly found: readonly Found[]
  /** More than these were found. */
  readonly more: boolean
  /** The list that shows all of them, with filters of its own. */
  readonly list: string | undefined
}

export type SearchKind = { readonly title: string; readonly slug: string }

/** The kinds of things that are looked for, in their order. */
export const searchKinds = (parts: readonly StoryPart[]): SearchKind[] =>
  searching(parts).map(({ title }) => ({ title, slug: slug(title) }))

/** What has exactly that name, in any of the kinds. */
export async function namedSo(parts: readonly StoryPart[], db: Db, asked: string) {
  const named = await Promise.all(parts.map(({ search }) => search?.named?.(db, asked) ?? []))
  return named.flat()
}

type Asking = {
  readonly asked: string
  readonly folded: string
  /** Of each kind. */
  readonly limit: number
  /** Only of this kind. */
  readonly kind?: string | undefined
}

/** Every kind has its own place, so that the many streets of a name do not hide its works. */
export async function searchAll(
  parts: readonly StoryPart[],
  db: Db,
  { asked, folded, limit, kind }: Asking,
): Promise<FoundGroup[]> {
  const groups = await Promise.all(
    searching(parts)
      .filter(({ title }) => kind === undefined || slug(title) === kind)
      .map(async ({ title, find, list }) => {
        const found = (await find?.(db, folded, limit + 1)) ?? []
        return {
          ...{ title, slug: slug(title), found: found.slice(0, limit) },
          ...{ more: found.length > limit, list: list?.(asked) },
        }
      }),
  )
  return groups.filter(({ found }) => found.length > 0)
}

/** A document says of what it is. Some questions for each: ask it for what is shown. */
export const withTheirThings = (parts: readonly StoryPart[], db: Db, found: readonly Found[]) =>
  Promise.all(found.map((one) => withItsThing(parts, db, one)))

const searching = (parts: readonly StoryPart[]) =>
  parts.flatMap(({ search }) => (search ? [search] : [])).toSorted((a, b) => a.order - b.order)

async function withItsThing(parts: readonly StoryPart[], db: Db, found: Found): Promise<Found> {
  if (!found.about) return found
  const title = await titleOf(parts, db, found.about)
  return { ...found, detail: [title, found.detail].filter(Boolean).join(' · ') }
}
