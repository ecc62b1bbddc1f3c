import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { fold } from '../../../lib/text.ts'
import type { OtherMoney } from '../rules/amounts.ts'
import type { Stage } from '../rules/summary.ts'

export type ProcessFilter = {
  /** Words of the title, ocid, number or supplier, without accents. */
  readonly text?: string | undefined
  readonly stage?: Stage | undefined
  readonly method?: string | undefined
  readonly units?: readonly string[] | undefined
  readonly year?: number | undefined
  /** Words of the name of one who supplies it, without accents. */
  readonly supplier?: string | undefined
  /** Whose next step is due on that day or before. */
  readonly dueBy?: string | undefined
  readonly dueFrom?: string | undefined
  /** Of the work that it serves. */
  readonly edition?: number | undefined
  /** Only those for which something was contracted, or paid. */
  readonly money?: 'contracted' | 'paid' | undefined
  /** Where that work is: a place and all that lies in it. */
  readonly placeId?: string | undefined
}

export const orders = ['reciente', 'titulo', 'contratado', 'firma'] as const
/** The office starts with what is due first. */
export const officeOrders = ['vence', ...orders] as const
export type Order = (typeof officeOrders)[number]

export type Slice = {
  readonly order: Order
  readonly descending: boolean
  readonly limit: number
  readonly offset: number
}

export type ListedProcess = {
  readonly ocid: string
  readonly folio: string | null
  readonly title: string
  readonly stage: Stage
  readonly method: string | null
  readonly unitName: string | null
  readonly suppliers: readonly string[]
  readonly planned: number | null
  readonly contracted: number | null
  readonly paid: number | null
  readonly otherMoney: readonly OtherMoney[]
  readonly signedOn: string | null
  readonly endsOn: string | null
  /** When its next step is due, as far as one is. */
  readonly dueOn: string | null
  /** What that step is, and why then. */
  readonly dueWhy: string | null
}

/** One page: the keys of the slice by an index, then the unit's name for those few. */
export async function listProcesses(
  db: Db,
  filter: ProcessFilter,
  { order, descending, limit, offset }: Slice,
): Promise<ListedProcess[]> {
  const direction = orderings[order](descending)
  const placed = await placedIn(db, filter)
  const page = filtered(db, placed).selectAll('p').orderBy(direction).limit(limit).offset(offset)
  const rows = await db
    .selectFrom(page.as('p'))
    .leftJoin('units as unit', 'unit.id', 'p.unit_id')
    .select(['p.ocid', 'p.folio', 'p.title', 'p.stage', 'p.method', 'p.suppliers'])
    .select(['p.planned_centavos as planned', 'p.contracted_centavos as contracted'])
    .select(['p.paid_centavos as paid', 'p.signed_on as signedOn', 'p.ends_on as endsOn'])
    .leftJoin('duties as due', (join) =>
      join
        .onRef('due.thing_id', '=', 'p.ocid')
        .on('due.thing_kind', '=', 'process')
        .on('due.kind', '=', 'contracting.next')
        .on('due.closed_at', 'is', null),
    )
    .select(['p.other_money as otherMoney', 'unit.name as unitName'])
    .select(['due.due_on as dueOn', 'due.why as dueWhy'])
    .orderBy(direction)
    .execute()
  return rows as unknown as ListedProcess[]
}

/** When the next step of a procurement is due. */
const dueOn = sql`(select due_on from duties d where d.kind = 'contracting.next'
  and d.thing_kind = 'process' and d.thing_id = p.ocid and d.closed_at is null)`

/** «Reciente» starts at the newest; the others as their name says. Each has its index. */
const orderings: Readonly<Record<Order, (descending: boolean) => RawBuilder<unknown>>> = {
  reciente: (descending) =>
    descending ? sql`p.updated_at, p.ocid desc` : sql`p.updated_at desc, p.ocid`,
  vence: (descending) =>
    descending
      ? sql`${dueOn} desc nulls last, p.updated_at desc, p.ocid`
      : sql`${dueOn} nulls last, p.updated_at desc, p.ocid`,
  titulo: (descending) =>
    descending
      ? sql`p.title collate "es-x-icu" desc, p.ocid desc`
      : sql`p.title collate "es-x-icu", p.ocid`,
  contratado: (descending) =>
    descending
      ? sql`p.contracted_centavos desc nulls last, p.ocid`
      : sql`p.contracted_centavos nulls first, p.ocid desc`,
  firma: (descending) =>
    descending
      ? sql`p.signed_on desc nulls last, p.ocid`
      : sql`p.signed_on nulls first, p.ocid desc`,
}

export type ProcessTotals = {
  readonly processes: number
  readonly contracted: number
  readonly paid: number
}

/** How many there are and what they amount to, whatever the page. */
export const totalProcesses = async (db: Db, filter: ProcessFilter): Promise<ProcessTotals> =>
  filtered(db, await placedIn(db, filter))
    .select(({ fn }) => [
      fn.countAll<number>().as('processes'),
      sql<number>`coalesce(sum(p.contracted_centavos), 0)::bigint`.as('contracted'),
      sql<number>`coalesce(sum(p.paid_centavos), 0)::bigint`.as('paid'),
    ])
    .executeTakeFirstOrThrow()

/** What they amount to in other currencies, each by itself. Only the few that have any are read. */
export async function otherTotals(db: Db, filter: ProcessFilter): Promise<OtherMoney[]> {
  const placed = await placedIn(db, filter)
  const { rows } = await sql<OtherMoney>`
    select one.figure, one.currency, sum(one.centavos)::bigint as centavos
    from (${filtered(db, placed)
      .select('p.other_money as money')
      .where(sql<boolean>`p.other_money <> '[]'`)}) said,
      jsonb_to_recordset(said.money) as one(figure text, currency text, centavos bigint)
    group by 1, 2 order by 2, 1`.execute(db)
  return rows
}

/** The years that have procurements, newest first. */
export async function yearsOfProcesses(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    with recursive seen(year) as (
      select max(year) from processes
      union all
      select (select max(year) from processes p where p.year < seen.year) from seen
      where seen.year is not null
    ) select year from seen where year is not null`.execute(db)
  return rows.map(({ year }) => year)
}

type Placed = ProcessFilter & { readonly placeIds?: readonly string[] }

/** Told to the database one by one: it then knows whether the place is most of the town or a street of it. */
async function placedIn(db: Db, filter: ProcessFilter): Promise<Placed> {
  if (!filter.placeId) return filter
  const { rows } = await sql<{ id: string }>`
    with recursive down(id) as (
      select ${filter.placeId}::text union select p.id from places p join down on p.parent_id = down.id
    ) select id from down`.execute(db)
  return { ...filter, placeIds: rows.map(({ id }) => id) }
}

function filtered(db: Db, filter: Placed) {
  const { text, stage, method, units, year, edition, supplier, dueBy, dueFrom, placeIds } = filter
  const { money } = filter
  let query = db.selectFrom('processes as p')
  for (const word of wordsOf(text)) query = query.where('p.search', 'like', `%${word}%`)
  for (const word of wordsOf(supplier)) query = query.where('p.supplier_words', 'like', `%${word}%`)
  // What was taken back keeps its address, and is asked for by name.
  query = stage ? query.where('p.stage', '=', stage) : query.where('p.stage', '<>', 'withdrawn')
  if (method) query = query.where('p.method', '=', method)
  if (units) query = query.where(sql<boolean>`p.unit_id = any(${[...units]}::text[])`)
  if (year) query = query.where('p.year', '=', year)
  if (dueFrom) query = query.where(sql<boolean>`${dueOn} >= ${dueFrom}`)
  if (dueBy) query = query.where(sql<boolean>`${dueOn} <= ${dueBy}`)
  if (edition) query = query.where('p.edition', '=', edition)
  if (money)
    query = query.where(money === 'paid' ? 'p.paid_centavos' : 'p.contracted_centavos', '>', 0)
  if (placeIds) query = query.where(sql<boolean>`p.place_id = any(${[...placeIds]}::text[])`)
  return query
}

/** Every word must be there; more than eight say nothing more. */
const wordsOf = (text = '') =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`))
