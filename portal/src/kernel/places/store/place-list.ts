import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { fold } from '../../../lib/text.ts'
import { inForce, matching, type Place, placeFrom } from './places.ts'

export type PlaceFilter = {
  readonly text?: string | undefined
  readonly level?: string | undefined
  /** The year whose ceilings are shown. */
  readonly year?: number | undefined
}

export type ListedPlace = Place & {
  /** Centavos. */
  readonly ceiling: number | null
}

export type Slice = {
  readonly offset: number
  readonly limit: number
  readonly order: 'nombre' | 'techo'
  readonly descending: boolean
}

/** A part of the places in force, with the count and the sum of the ceilings of all that match. */
export async function listPlaces(db: Db, filter: PlaceFilter, slice: Slice) {
  const direction = slice.descending ? sql`desc nulls last` : sql`asc nulls last`
  const by = slice.order === 'techo' ? sql`c.centavos` : sql`p.name collate "es-x-icu"`
  const [rows, totals] = await Promise.all([
    filtered(db, filter)
      .orderBy(sql`${by} ${direction}`)
      .orderBy('p.id')
      .offset(slice.offset)
      .limit(slice.limit)
      .execute(),
    filtered(db, filter)
      .clearSelect()
      .select(sql<number>`count(*)`.as('count'))
      .select(sql<number>`coalesce(sum(c.centavos), 0)::bigint`.as('sum'))
      .executeTakeFirstOrThrow(),
  ])
  return { total: totals.count, sum: totals.sum, places: rows.map(listedFrom) }
}

/** All of them, for a file. */
export const allPlaces = async (db: Db, filter: PlaceFilter): Promise<ListedPlace[]> => {
  const rows = await filtered(db, filter)
    .orderBy('l.position')
    .orderBy(sql`p.name collate "es-x-icu"`)
    .orderBy('p.id')
    .execute()
  return rows.map(listedFrom)
}

/** The years that have ceilings, the newest first. */
export async function ceilingYears(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('ceilings')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

/** Other names of a place, in the order of their letters. */
export async function aliasesOf(db: Db, placeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('place_aliases')
    .select('alias')
    .where('place_id', '=', placeId)
    .orderBy(sql`alias collate "es-x-icu"`)
    .execute()
  return rows.map(({ alias }) => alias)
}

function filtered(db: Db, { text = '', level, year }: PlaceFilter) {
  const folded = fold(text)
  return inForce(db)
    .leftJoin('ceilings as c', (join) =>
      join.onRef('c.place_id', '=', 'p.id').on('c.year', '=', year ?? 0),
    )
    .select('c.centavos as ceiling')
    .$if(folded !== '', (query) => query.where(matching(folded, 'strict')))
    .$if(level !== undefined, (query) => query.where('p.level_key', '=', level ?? ''))
}

const listedFrom = (
  row: Awaited<ReturnType<ReturnType<typeof filtered>['execute']>>[number],
): ListedPlace => ({
  ...placeFrom(row),
  ceiling: row.ceiling,
})
