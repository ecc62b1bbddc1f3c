import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'

export type Choice = { readonly value: string; readonly label: string }

/** A list to choose from holds no more places than this; finer levels are found by their name. */
const MOST_OF_A_LEVEL = 120

/** The places of the levels that are short enough to choose from, coarse to fine, and the one that is chosen. */
export async function placeChoices(db: Db, chosen: string | undefined): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select p.id as value, l.name || ' ' || p.name as label
    from place_levels l join places p on p.level_key = l.key
    where p.id = ${chosen ?? null} or p.valid_to is null and l.key in (
      select level_key from places where valid_to is null
      group by level_key having count(*) <= ${MOST_OF_A_LEVEL}
    )
    order by l.position, p.name collate "es-x-icu", p.id`.execute(db)
  return rows
}

/** All places in force, for a form of the office: name, code and where it lies. */
export async function everyPlaceChoice(db: Db): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select p.id as value, p.name || ' (' || l.name || ' ' || p.code || ')' as label
    from places p join place_levels l on l.key = p.level_key
    where p.valid_to is null
    order by l.position desc, p.name collate "es-x-icu", p.id limit 5000`.execute(db)
  return rows
}

/** Why the project's file waits, since when; nothing while it is published. */
export async function waitingFile(db: Db, folio: string) {
  const row = await db
    .selectFrom('project_files')
    .select(['since', 'why'])
    .where('folio', '=', folio)
    .where('why', 'is not', null)
    .executeTakeFirst()
  if (!row?.since) return undefined
  const why = row.why as readonly { readonly message: string }[] | null
  return { since: row.since, why: [...new Set((why ?? []).map(({ message }) => message))] }
}

/** Names of the people who acted; one whose account is gone keeps its identifier. */
export async function peopleNames(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from people where id = any(${ids}::text[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
