import { sql } from 'kysely'
import type { Db, Tx } from '../../../lib/db/connection.ts'
import { storable } from '../../../lib/text.ts'
import type { Change, Difference, Notice, Question, Reject, Spot } from '../importer.ts'
import { storableJson } from './storable.ts'

const ROWS_AT_ONCE = 250

/** Keeps what was shown; a load that was only previewed may be shown anew. */
export async function keepDifference(db: Tx, id: number, difference: Difference<unknown>) {
  await db.deleteFrom('import_changes').where('import_id', '=', id).execute()
  await db.deleteFrom('import_findings').where('import_id', '=', id).execute()
  await inSets(difference.changes, (set, from) => insertChanges(db, id, set, from))
  await inSets(findingsOf(difference), (set, from) => insertFindings(db, id, set, from))
}

async function inSets<Item>(
  items: readonly Item[],
  insert: (set: readonly Item[], from: number) => Promise<void>,
) {
  for (let from = 0; from < items.length; from += ROWS_AT_ONCE)
    await insert(items.slice(from, from + ROWS_AT_ONCE), from)
}

async function insertChanges(
  db: Tx,
  id: number,
  changes: readonly Change<unknown>[],
  from: number,
) {
  await sql`insert into import_changes (import_id, position, key, title, spot, before, after)
    select ${id}, ${from} + ordinality, key, title, spot, before, after
    from unnest(
      ${changes.map(({ key }) => storable(key))}::text[],
      ${changes.map(({ title }) => storable(title))}::text[],
      ${changes.map(({ spot }) => storableJson(spot))}::jsonb[],
      ${changes.map(({ before }) => stateText(before))}::jsonb[],
      ${changes.map(({ after }) => stateText(after))}::jsonb[]
    ) with ordinality as change(key, title, spot, before, after)`.execute(db)
}

const stateText = (state: unknown) => (state === null ? null : storableJson(state))

type Finding = { readonly sort: 'reject' | 'notice' | 'question'; readonly finding: Found }
type Found = Reject | Notice | Question

const findingsOf = ({ rejects, notices, questions }: Difference<unknown>): Finding[] => [
  ...rejects.map((finding) => ({ sort: 'reject', finding }) as const),
  ...notices.map((finding) => ({ sort: 'notice', finding }) as const),
  ...questions.map((finding) => ({ sort: 'question', finding }) as const),
]

async function insertFindings(db: Tx, id: number, findings: readonly Finding[], from: number) {
  await sql`insert into import_findings (import_id, position, sort, spot, finding)
    select ${id}, ${from} + ordinality, sort, spot, finding
    from unnest(
      ${findings.map(({ sort }) => sort)}::text[],
      ${findings.map(({ finding }) => storableJson(finding.spot))}::jsonb[],
      ${findings.map(({ finding }) => storableJson(finding))}::jsonb[]
    ) with ordinality as found(sort, spot, finding)`.execute(db)
}

export type KeptChange = Change<unknown> & { readonly keptWhenUndone: boolean }

export type Slice = { readonly offset: number; readonly limit: number }

/** The changes of a load in their order; a slice of them for a page. */
export async function changesOf(db: Db, id: number, slice?: Slice): Promise<KeptChange[]> {
  const rows = await db
    .selectFrom('import_changes')
    .selectAll()
    .where('import_id', '=', id)
    .orderBy('position')
    .$if(slice !== undefined, (query) => query.offset(slice?.offset ?? 0).limit(slice?.limit ?? 0))
    .execute()
  return rows.map(({ key, title, spot, before, after, kept_when_undone }) => ({
    key,
    title,
    spot: spot as Spot,
    before,
    after,
    keptWhenUndone: kept_when_undone,
  }))
}

/** What each change that is named leaves, or takes away. */
export async function statedBy(
  db: Db,
  id: number,
  keys: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await db
    .selectFrom('import_changes')
    .select('key')
    .select(sql<unknown>`coalesce(after, before)`.as('state'))
    .where('import_id', '=', id)
    .where(sql<boolean>`key = any(${keys.map(storable)}::text[])`)
    .execute()
  return new Map(rows.map(({ key, state }) => [key, state]))
}

export async function markKept(db: Tx, id: number, keys: readonly string[]) {
  await db
    .updateTable('import_changes')
    .set({ kept_when_undone: true })
    .where('import_id', '=', id)
    .where(sql<boolean>`key = any(${keys.map(storable)}::text[])`)
    .execute()
}

export const rejectsOf = (db: Db, id: number, slice?: Slice): Promise<Reject[]> =>
  findings<Reject>(db, id, 'reject', slice)

export const noticesOf = (db: Db, id: number, slice?: Slice): Promise<Notice[]> =>
  findings<Notice>(db, id, 'notice', slice)

export const questionsOf = (db: Db, id: number, slice?: Slice): Promise<Question[]> =>
  findings<Question>(db, id, 'question', slice)

async function findings<Kind extends Found>(
  db: Db,
  id: number,
  sort: Finding['sort'],
  slice?: Slice,
): Promise<Kind[]> {
  const rows = await db
    .selectFrom('import_findings')
    .select('finding')
    .where('import_id', '=', id)
    .where('sort', '=', sort)
    .orderBy('position')
    .$if(slice !== undefined, (query) => query.offset(slice?.offset ?? 0).limit(slice?.limit ?? 0))
    .execute()
  return rows.map(({ finding }) => finding as Kind)
}
