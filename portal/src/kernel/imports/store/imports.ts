import { sql } from 'kysely'
import type { Db, Tx } from '../../../lib/db/connection.ts'
import { storable } from '../../../lib/text.ts'
import type { Counts } from '../rules/difference.ts'
import type { Options } from '../rules/loading.ts'
import type { LoadState } from '../rules/states.ts'
import { storableJson } from './storable.ts'

export type StoredFile = { readonly name: string; readonly sha256: string; readonly size: number }

export type Load = {
  readonly id: number
  readonly kind: string
  readonly state: LoadState
  readonly options: Options
  readonly answers: Options
  readonly personId: string | null
  readonly personName: string | null
  readonly changed: number
  readonly unchanged: number
  readonly rejected: number
  readonly noticed: number
  readonly asked: number
  readonly fingerprint: string
  readonly previewedAt: Date
  readonly appliedAt: Date | null
  readonly undoneAt: Date | null
  readonly undoneBecause: string | null
  readonly files: readonly StoredFile[]
}

/** Loads of one kind follow one another: the second sees what the first did. Held until the act ends. */
export async function lockKind(db: Tx, kind: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`tequio.import.${kind}`}, 0))`.execute(
    db,
  )
}

/** The trail names the load before its row exists. */
export async function nextImportId(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`select nextval('import_numbers') as id`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the sequence gave no number')
  return row.id
}

export type Preview = {
  readonly id: number
  readonly kind: string
  readonly options: Options
  readonly answers: Options
  readonly personId: string | null
  readonly counts: Counts
  readonly fingerprint: string
  readonly entryId: number
  readonly files: readonly StoredFile[]
}

/** A new load, or the same one shown anew while it waits. */
export async function keepPreview(db: Tx, preview: Preview) {
  const { counts } = preview
  const row = {
    options: storableJson(preview.options),
    answers: storableJson(preview.answers),
    changed: counts.added + counts.altered + counts.removed,
    unchanged: counts.unchanged,
    rejected: counts.rejected,
    noticed: counts.noticed,
    asked: counts.asked,
    fingerprint: preview.fingerprint,
    previewed_entry: preview.entryId,
  }
  await db
    .insertInto('imports')
    .values({ ...row, id: preview.id, kind: preview.kind, person_id: preview.personId })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  await db
    .insertInto('import_files')
    .values(
      preview.files.map(({ name, sha256, size }, position) => ({
        import_id: preview.id,
        position,
        name: storable(name),
        sha256,
        size,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function markApplied(db: Tx, id: number, entryId: number) {
  await db.updateTable('imports').set({ applied_entry: entryId }).where('id', '=', id).execute()
}

export async function markUndone(db: Tx, id: number, entryId: number, reason: string) {
  await db
    .updateTable('imports')
    .set({ undone_entry: entryId, undone_because: storable(reason) })
    .where('id', '=', id)
    .execute()
}

/** For the act that applies or undoes it: nobody else may meanwhile. */
export async function lockLoad(db: Tx, id: number): Promise<Load | undefined> {
  await db.selectFrom('imports').select('id').where('id', '=', id).forUpdate().execute()
  return loadById(db, id)
}

export async function loadById(db: Db, id: number): Promise<Load | undefined> {
  const [row] = await loads(db).where('i.id', '=', id).execute()
  return row && loadFrom(row)
}

export type LoadFilter = {
  readonly kinds: readonly string[]
  readonly state?: LoadState
  /** Of these kinds, only what the person loaded. */
  readonly own?: { readonly kinds: readonly string[]; readonly personId: string }
}

export type LoadPage = {
  readonly offset: number
  readonly limit: number
  readonly order: 'fecha' | 'cambios'
  readonly descending: boolean
}

export async function listLoads(
  db: Db,
  filter: LoadFilter,
  page: LoadPage,
): Promise<{ total: number; loads: Load[] }> {
  const { offset, limit, order, descending } = page
  const direction = descending ? 'desc' : 'asc'
  const { state } = filter
  const { total } = await db
    .selectFrom('imports as i')
    .select((column) => column.fn.countAll<number>().as('total'))
    .where(seenBy(filter))
    .$if(state !== undefined, (query) => query.where('i.state', '=', state ?? ''))
    .executeTakeFirstOrThrow()
  const rows = await loads(db)
    .where(seenBy(filter))
    .$if(state !== undefined, (query) => query.where('i.state', '=', state ?? ''))
    .orderBy(order === 'cambios' ? 'i.changed' : 'i.id', direction)
    .orderBy('i.id', direction)
    .offset(offset)
    .limit(limit)
    .execute()
  return { total, loads: rows.map(loadFrom) }
}

const seenBy = ({ kinds, own }: LoadFilter) => sql<boolean>`i.kind = any(${kinds}::text[])
  and (i.kind <> all(${own?.kinds ?? []}::text[]) or i.person_id = ${own?.personId ?? ''})`

export type Applied = { readonly id: number; readonly answers: Options }

/** The newest applied load of the same files, whatever their names: the same bytes say the same. */
export async function appliedBefore(
  db: Db,
  kind: string,
  hashes: readonly string[],
): Promise<Applied | undefined> {
  const row = await db
    .selectFrom('import_files as f')
    .innerJoin('imports as i', 'i.id', 'f.import_id')
    .select(['i.id', 'i.answers'])
    .where('i.kind', '=', kind)
    .where('i.state', '=', 'applied')
    .where('i.id', 'in', (query) =>
      query
        .selectFrom('import_files')
        .select('import_id')
        .where('sha256', '=', hashes[0] ?? ''),
    )
    .groupBy('i.id')
    .having(sql<boolean>`array_agg(f.sha256 order by f.sha256) = ${hashes.toSorted()}::text[]`)
    .orderBy('i.id', 'desc')
    .executeTakeFirst()
  return row && { id: row.id, answers: row.answers as Options }
}

const loads = (db: Db) =>
  db
    .selectFrom('imports as i')
    .innerJoin('trail as p', 'p.id', 'i.previewed_entry')
    .leftJoin('trail as a', 'a.id', 'i.applied_entry')
    .leftJoin('trail as u', 'u.id', 'i.undone_entry')
    .leftJoin('people as person', 'person.id', 'i.person_id')
    .selectAll('i')
    .select('person.name as person_name')
    .select(['p.recorded_at as previewed_at', 'a.recorded_at as applied_at'])
    .select([
      'u.recorded_at as undone_at',
      sql<StoredFile[]>`(select json_agg(json_build_object('name', f.name, 'sha256', f.sha256,
        'size', f.size) order by f.position) from import_files f where f.import_id = i.id)`.as(
        'files',
      ),
    ])

type LoadRow = Awaited<ReturnType<ReturnType<typeof loads>['execute']>>[number]

const loadFrom = (row: LoadRow): Load => ({
  id: row.id,
  kind: row.kind,
  state: row.state as LoadState,
  options: row.options as Options,
  answers: row.answers as Options,
  personId: row.person_id,
  personName: row.person_name,
  changed: row.changed,
  unchanged: row.unchanged,
  rejected: row.rejected,
  noticed: row.noticed,
  asked: row.asked,
  fingerprint: row.fingerprint,
  previewedAt: row.previewed_at,
  appliedAt: row.applied_at,
  undoneAt: row.undone_at,
  undoneBecause: row.undone_because,
  files: row.files ?? [],
})

/** Of what each load is. */
export async function loadKinds(
  db: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('imports')
    .select(['id', 'kind'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, kind }) => [id, kind]))
}
