import {
  type Expression,
  type OrderByItemBuilder,
  type RawBuilder,
  type SqlBool,
  sql,
} from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { type Condition, rankOf, type Stage, stages } from '../rules/stages.ts'
import type { ProjectType, Sector } from '../rules/work.ts'
import { wordsIn } from './words.ts'
import { standingOf } from './works.ts'

export type WorkFilter = {
  /** Words of the title, folio, address or place, without accents. */
  readonly text?: string | undefined
  /** A place and all that lies in it. */
  readonly placeId?: string | undefined
  readonly stage?: Stage | undefined
  /** Those that got that far or further and were neither cancelled nor substituted, as the measures count them. */
  readonly reached?: Stage | undefined
  readonly condition?: Condition | undefined
  readonly units?: readonly string[] | undefined
  readonly edition?: number | undefined
  readonly sector?: Sector | undefined
  readonly type?: ProjectType | undefined
  /** Only those whose next step was first promised for this calendar date or before. */
  readonly dueBy?: string | undefined
}

export type Order = 'titulo' | 'folio' | 'fecha' | 'avance' | 'monto'
/** The first is that of a list that says nothing. */
export type Orders = readonly [Order, ...Order[]]

export const byTitle: Orders = ['titulo', 'folio', 'fecha', 'avance', 'monto']
/** What was promised longest ago stands first, so what is late does. */
export const lateFirst: Orders = ['fecha', 'titulo', 'folio', 'avance', 'monto']

type Ordering = { readonly order: Order; readonly descending: boolean }

export type Slice = Ordering & {
  readonly limit: number
  readonly offset: number
  /** How many there are, where it is known: a page past the middle is then looked for from the end. */
  readonly of?: number
}

export type ListedWork = {
  readonly folio: string
  readonly edition: number
  readonly title: string
  readonly placeId: string | null
  readonly placeName: string | null
  readonly unitId: string | null
  readonly unitName: string | null
  readonly stage: Stage
  readonly condition: Condition
  readonly since: string
  readonly nextStep: string | null
  /** The first promise of its next step, and the newest. */
  readonly dueOn: string | null
  readonly promisedOn: string | null
  readonly physical: number | null
  readonly financial: number | null
  readonly ceiling: number | null
  readonly assigned: number | null
}

/** One page: the keys of the slice by an index, then names for those few. */
export async function listWorks(db: Db, filter: WorkFilter, slice: Slice): Promise<ListedWork[]> {
  const { order, descending } = slice
  const { backwards, limit, offset } = nearerEnd(slice)
  const words = await wordsIn(db, filter.text)
  const page = keysIn(db, { filter, words }, { order, descending, backwards })
    .limit(limit)
    .offset(offset)
  const rows = await namedRows(db, page)
    .orderBy(orderings[order], directionOf(order, descending))
    .orderBy('l.folio', descending ? 'desc' : 'asc')
    .execute()
  return rows.map(toListed)
}

/** The rows before a page are read and thrown away: those after it, when they are fewer. */
function nearerEnd({ limit, offset, of = Number.POSITIVE_INFINITY }: Slice) {
  const after = of - offset - limit
  if (after >= offset) return { backwards: false, limit, offset }
  return {
    backwards: true,
    limit: Math.max(0, Math.min(limit, of - offset)),
    offset: Math.max(0, after),
  }
}

/** These works, in no order: what a card says of each. */
export const worksNamed = async (db: Db, folios: readonly string[]): Promise<ListedWork[]> =>
  folios.length === 0
    ? []
    : (
        await namedRows(
          db,
          db.selectFrom('project_list as l').select('l.folio').where('l.folio', 'in', folios),
        ).execute()
      ).map(toListed)

const namedRows = (db: Db, page: ReturnType<typeof keysIn>) =>
  db
    .selectFrom(page.as('page'))
    .innerJoin('project_list as l', 'l.folio', 'page.folio')
    .leftJoin('places as place', 'place.id', 'l.place_id')
    .leftJoin('units as unit', 'unit.id', 'l.unit_id')
    .selectAll('l')
    .select(['place.name as placeName', 'unit.name as unitName'])

type NamedRow = Awaited<ReturnType<ReturnType<typeof namedRows>['execute']>>[number]

const toListed = (row: NamedRow): ListedWork => ({
  ...standingOf(row),
  folio: row.folio,
  edition: row.edition,
  title: row.title,
  placeId: row.place_id,
  placeName: row.placeName,
  unitId: row.unit_id,
  unitName: row.unitName,
  since: row.since,
  nextStep: row.next_step,
  dueOn: row.due_on,
  promisedOn: row.promised_on,
  physical: row.physical,
  financial: row.financial,
  ceiling: row.ceiling_centavos,
  assigned: row.assigned_centavos,
})

/** The folios of the whole list, in its order: for files. */
export async function foliosListed(db: Db, filter: WorkFilter, order: Ordering): Promise<string[]> {
  const words = await wordsIn(db, filter.text)
  const rows = await keysIn(db, { filter, words }, order).execute()
  return rows.map(({ folio }) => folio)
}

function keysIn(
  db: Db,
  filtering: Filtering,
  { order, descending, backwards = false }: Ordering & { readonly backwards?: boolean },
) {
  const by = filtering.words.length > 0 ? searchedOrderings : orderings
  return filtered(db, filtering)
    .select('l.folio')
    .orderBy(by[order], directionOf(order, descending, backwards))
    .orderBy('l.folio', descending === backwards ? 'asc' : 'desc')
}

/** Works without a date or an amount come last; titles and folios are never absent, and their index serves both ways. */
const directionOf =
  (order: Order, descending: boolean, backwards = false) =>
  (by: OrderByItemBuilder): OrderByItemBuilder => {
    const directed = descending === backwards ? by.asc() : by.desc()
    if (order === 'titulo' || order === 'folio') return directed
    return backwards ? directed.nullsFirst() : directed.nullsLast()
  }

const orderings: Readonly<Record<Order, RawBuilder<unknown>>> = {
  titulo: sql`l.title collate "es-x-icu"`,
  folio: sql`l.folio`,
  fecha: sql`l.due_on`,
  avance: sql`l.physical`,
  monto: sql`l.assigned_centavos`,
}

/**
 * With words, only the index of titles holds all that is asked. Along another, the planner hopes to meet 50 rows soon
 * and may read the whole table for them: it sorts what the words find instead.
 */
const searchedOrderings: Readonly<Record<Order, RawBuilder<unknown>>> = {
  titulo: orderings.titulo,
  folio: sql`l.folio || ''`,
  fecha: sql`l.due_on + 0`,
  avance: orderings.avance,
  monto: sql`l.assigned_centavos + 0`,
}

export type WorkTotals = { readonly works: number; readonly assigned: number }

/** How many there are and what they have together, whatever the page. */
export async function totalWorks(db: Db, filter: WorkFilter): Promise<WorkTotals> {
  const words = await wordsIn(db, filter.text)
  const row = await filtered(db, { filter, words })
    .select(({ fn }) => [
      fn.countAll<number>().as('works'),
      sql<number>`coalesce(sum(l.assigned_centavos), 0)::bigint`.as('assigned'),
    ])
    .executeTakeFirstOrThrow()
  return row
}

/** How many works of the filter lie in each place, and how many of them owe a date up to the last that is late. */
export async function worksByPlace(db: Db, filter: WorkFilter, lastLate: string) {
  const words = await wordsIn(db, filter.text)
  return await filtered(db, { filter, words })
    .select('l.place_id as placeId')
    .select(({ fn }) => [
      fn.countAll<number>().as('works'),
      sql<number>`count(*) filter (where l.due_on <= ${lastLate})`.as('late'),
    ])
    .where('l.place_id', 'is not', null)
    .groupBy('l.place_id')
    .orderBy('l.place_id')
    .execute()
}

/** The editions that have works, newest first. */
export async function editionsOf(db: Db): Promise<number[]> {
  const { rows } = await sql<{ edition: number }>`
    with recursive seen(edition) as (
      select max(edition) from project_list
      union all
      select (select max(edition) from project_list l where l.edition < seen.edition) from seen
      where seen.edition is not null
    ) select edition from seen where edition is not null`.execute(db)
  return rows.map(({ edition }) => edition)
}

type Filtering = { readonly filter: WorkFilter; readonly words: readonly Expression<SqlBool>[] }

function filtered(db: Db, { filter, words }: Filtering) {
  const { placeId, stage, reached, condition, units, edition, sector, type, dueBy } = filter
  let query = db.selectFrom('project_list as l')
  for (const word of words) query = query.where(word)
  if (placeId) query = query.where(within(placeId))
  if (stage) query = query.where('l.stage', '=', stage)
  if (reached)
    query = query
      .where('l.stage', 'in', stages.slice(rankOf(reached)))
      .where('l.condition', 'in', ['active', 'suspended'])
  if (condition) query = query.where('l.condition', '=', condition)
  else if (stage) query = query.where('l.condition', '=', 'active')
  if (units) query = query.where(sql<boolean>`l.unit_id = any(${units}::text[])`)
  if (edition) query = query.where('l.edition', '=', edition)
  if (sector) query = query.where('l.sector', '=', sector)
  if (type) query = query.where('l.project_type', '=', type)
  if (dueBy) query = query.where('l.due_on', '<=', dueBy)
  return query
}

const within = (placeId: string) => sql<boolean>`l.place_id = any(array(
  with recursive down(id) as (
    select ${placeId}::text union select p.id from places p join down on p.parent_id = down.id
  ) select id from down))`
