import { sql } from 'kysely'
import { findUnitById } from '../../../kernel/organisation/index.ts'
import { placeById } from '../../../kernel/places/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import type { Surroundings } from '../rules/correction.ts'
import type { WorkFacts } from '../rules/work.ts'

/** What the facts of a work refer to, as it stands in the house. */
export async function surroundingsOf(
  db: Db,
  { edition, externalId, placeId, unitId }: WorkFacts,
  folio?: string,
): Promise<Surroundings & { readonly placeCode: string | undefined }> {
  const place = placeId === null ? undefined : await placeById(db, placeId)
  const unit = unitId === null ? undefined : await findUnitById(db, unitId)
  const same =
    externalId === null
      ? undefined
      : await db
          .selectFrom('projects')
          .select('folio')
          .where('edition', '=', edition)
          .where('external_id', '=', externalId)
          .executeTakeFirst()
  return {
    placeExists: place !== undefined,
    placeCode: place?.code,
    unitExists: unit !== undefined,
    namesake: same?.folio === folio ? undefined : same?.folio,
  }
}

export type NewCorrection = {
  readonly folio: string
  readonly entryId: number
  readonly reason: string
}

export const addCorrection = (db: Db, row: NewCorrection) => addCorrections(db, [row])

export async function addCorrections(db: Db, rows: readonly NewCorrection[]) {
  await db
    .insertInto('project_corrections')
    .values(rows.map(({ folio, entryId, reason }) => ({ folio, entry_id: entryId, reason })))
    .execute()
}

/** Every reason that people gave for what they did to a work, by the line of the trail; all of them are public. */
export async function reasonsOf(db: Db, folio: string): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ entry: number; reason: string }>`
    select entry_id as entry, reason from project_steps where folio = ${folio} and reason is not null
    union select entry_id, reason from project_corrections where folio = ${folio}
    union select entry_id, reason from promises
      where thing_kind = 'project' and thing_id = ${folio} and reason is not null
    union select t.id, i.undone_because from trail t join imports i on t.actor_id = i.id::text
      where t.thing_kind = 'project' and t.thing_id = ${folio} and t.actor_kind = 'import'
        and t.corrects is not null and i.undone_because is not null`.execute(db)
  return new Map(rows.map(({ entry, reason }) => [entry, reason]))
}
