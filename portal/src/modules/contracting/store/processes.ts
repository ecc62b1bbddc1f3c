import { sql } from 'kysely'
import type { Acting } from '../../../kernel/act/index.ts'
import type { Db, Tx } from '../../../lib/db/connection.ts'
import type { SaidPart } from '../rules/corrected-entry.ts'
import { assemble, type Part, type State } from '../rules/parts.ts'
import { type Summary, summarise } from '../rules/summary.ts'

export type Process = {
  readonly ocid: string
  readonly folio: string | null
  readonly unitId: string | null
  readonly lastSeq: number
  readonly importId: string | null
}

export type ProcessRow = Process &
  Omit<Summary, 'search'> & { readonly createdAt: Date; readonly updatedAt: Date }

const columns = [
  ...(['ocid', 'folio', 'unit_id as unitId', 'title', 'stage', 'method', 'suppliers'] as const),
  ...(['planned_centavos as plannedCentavos', 'awarded_centavos as awardedCentavos'] as const),
  ...(['contracted_centavos as contractedCentavos', 'paid_centavos as paidCentavos'] as const),
  'other_money as otherMoney',
  ...([
    'year',
    'signed_on as signedOn',
    'ends_on as endsOn',
    'last_seq as lastSeq',
    'import_id as importId',
  ] as const),
  ...(['created_at as createdAt', 'updated_at as updatedAt'] as const),
] as const

/** Held until the act ends: what is decided about the process is decided on its newest state. */
export const lockProcess = async (db: Tx, ocid: string): Promise<ProcessRow | undefined> =>
  toRow(
    await db
      .selectFrom('processes')
      .select(columns)
      .where('ocid', '=', ocid)
      .forUpdate()
      .executeTakeFirst(),
  )

export const findProcess = async (db: Db, ocid: string): Promise<ProcessRow | undefined> =>
  toRow(
    await db.selectFrom('processes').select(columns).where('ocid', '=', ocid).executeTakeFirst(),
  )

/** By its whole ocid, whatever its capitals. */
export async function findProcessNamed(db: Db, asked: string) {
  if (!/^ocds-[a-z0-9]{6}-/i.test(asked)) return undefined
  return await db
    .selectFrom('processes')
    .select(['ocid', 'title'])
    .where(sql<boolean>`lower(ocid) = lower(${asked})`)
    .limit(1)
    .executeTakeFirst()
}

export async function processesOf(db: Db, folios: readonly string[]): Promise<ProcessRow[]> {
  if (folios.length === 0) return []
  const rows = await db
    .selectFrom('processes')
    .select(columns)
    .where('folio', 'in', [...folios])
    .where('stage', '<>', 'withdrawn')
    .orderBy('ocid')
    .execute()
  return rows.flatMap((row) => toRow(row) ?? [])
}

type Row = { readonly [Key in keyof ProcessRow]: unknown }
const toRow = (row: Row | undefined) => row as ProcessRow | undefined

/** All rows of the parts until an event, in the order in which they were said. */
export async function partsUntil(
  db: Db,
  ocid: string,
  seq: number,
): Promise<(SaidPart & { seq: number })[]> {
  const rows = await db
    .selectFrom('process_parts')
    .select(['seq', 'kind', 'key', 'content', 'entry_id as entryId'])
    .where('ocid', '=', ocid)
    .where('seq', '<=', seq)
    .orderBy('seq')
    .orderBy('position')
    .execute()
  return rows as unknown as (SaidPart & { seq: number })[]
}

/** The event that a line of the trail wrote, if it wrote one. */
export async function eventsOfEntries(
  db: Db,
  ocid: string,
  entryIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (entryIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('release_events')
    .select(['entry_id as entryId', 'seq'])
    .where('ocid', '=', ocid)
    .where('entry_id', 'in', [...entryIds])
    .orderBy('seq')
    .execute()
  return new Map(rows.map(({ entryId, seq }) => [entryId, seq]))
}

/** The process as it stands. */
export const stateOf = async (
  db: Db,
  { ocid, lastSeq }: Pick<Process, 'ocid' | 'lastSeq'>,
): Promise<State> => assemble(ocid, await partsUntil(db, ocid, lastSeq))

/** The procurements of a project with every word on their parts. */
export async function toldOf(db: Db, folio: string) {
  const processes = await processesOf(db, [folio])
  const told = []
  for (const { ocid, lastSeq } of processes) {
    const rows = await partsUntil(db, ocid, lastSeq)
    told.push({ ocid, rows, state: assemble(ocid, rows) })
  }
  return told
}

export type NewEvent = {
  readonly ocid: string
  readonly seq: number
  readonly parts: readonly Part[]
  /** The state after the event. */
  readonly state: State
  readonly folio: string | null
  readonly unitId: string | null
  readonly importId: string | null
}

/** Writes the parts of events and the rows that lists read, in two statements for any number of processes. */
export async function saveEvents({ db, now, entry }: Acting, events: readonly NewEvent[]) {
  if (events.length === 0) return
  await upsertProcesses(db, now, events)
  const rows = events.flatMap(({ ocid, seq, parts }) =>
    parts.map(({ kind, key, content }, position) => ({ ocid, seq, position, kind, key, content })),
  )
  await sql`
    insert into process_parts (ocid, seq, position, kind, key, content, entry_id)
    select ocid, seq, position, kind, key, case when content = 'null'::jsonb then null else content end, ${entry()}::bigint
    from unnest(${rows.map(({ ocid }) => ocid)}::text[], ${rows.map(({ seq }) => seq)}::int[],
      ${rows.map(({ position }) => position)}::int[], ${rows.map(({ kind }) => kind)}::text[],
      ${rows.map(({ key }) => key)}::text[], ${rows.map(({ content }) => JSON.stringify(content))}::jsonb[]
    ) as line(ocid, seq, position, kind, key, content)`.execute(db)
}

async function upsertProcesses(db: Tx, now: Date, events: readonly NewEvent[]) {
  const newest = new Map(events.map((event) => [event.ocid, event]))
  const values = [...newest.values()].map(({ ocid, seq, state, folio, unitId, importId }) => {
    const summary = summarise(state)
    return {
      ocid,
      folio,
      unit_id: unitId,
      title: summary.title,
      stage: summary.stage,
      method: summary.method,
      planned_centavos: summary.plannedCentavos,
      awarded_centavos: summary.awardedCentavos,
      contracted_centavos: summary.contractedCentavos,
      paid_centavos: summary.paidCentavos,
      other_money: JSON.stringify(summary.otherMoney),
      suppliers: [...summary.suppliers],
      year: summary.year,
      signed_on: summary.signedOn,
      ends_on: summary.endsOn,
      last_seq: seq,
      import_id: importId,
      created_at: now,
      updated_at: now,
      search: summary.search,
    }
  })
  const kept = [
    'title',
    'stage',
    'method',
    'planned_centavos',
    'awarded_centavos',
    'contracted_centavos',
  ] as const
  const moved = [
    'paid_centavos',
    'other_money',
    'suppliers',
    'year',
    'signed_on',
    'ends_on',
    'last_seq',
    'updated_at',
    'search',
  ] as const
  for (let at = 0; at < values.length; at += 500) {
    await db
      .insertInto('processes')
      .values(values.slice(at, at + 500))
      .onConflict((conflict) =>
        conflict.column('ocid').doUpdateSet(({ ref }) => ({
          ...Object.fromEntries(
            [...kept, ...moved, 'folio', 'unit_id'].map((name) => [
              name,
              ref(`excluded.${name}` as never),
            ]),
          ),
        })),
      )
      .execute()
  }
}

/** The next procurement of a project: 1 for the first. Call it with the project's row locked. */
export async function nextNumber(db: Tx, folio: string): Promise<number> {
  const { count } = await db
    .selectFrom('processes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('folio', '=', folio)
    .executeTakeFirstOrThrow()
  return Number(count) + 1
}

export type HeldProcess = {
  readonly folio: string | null
  readonly unitId: string | null
  readonly importId: string | null
  readonly state: State
}

/** Locks the processes that exist among the named ones, with their present state. Three statements for any number. */
export async function processesHeld(
  db: Tx,
  ocids: readonly string[],
): Promise<Map<string, HeldProcess>> {
  const sorted = [...new Set(ocids)].sort()
  if (sorted.length === 0) return new Map()
  const rows = await db
    .selectFrom('processes')
    .select(['ocid', 'folio', 'unit_id as unitId', 'import_id as importId'])
    .where('ocid', 'in', sorted)
    .orderBy('ocid')
    .forUpdate()
    .execute()
  const parts = await db
    .selectFrom('process_parts')
    .select(['ocid', 'kind', 'key', 'content'])
    .where('ocid', 'in', sorted)
    .orderBy('ocid')
    .orderBy('seq')
    .orderBy('position')
    .execute()
  const partsBy = Map.groupBy(parts, ({ ocid }) => ocid)
  return new Map(
    rows.map(({ ocid, ...row }) => [
      ocid,
      { ...row, state: assemble(ocid, (partsBy.get(ocid) ?? []) as unknown as Part[]) },
    ]),
  )
}
