import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { holdingWords } from '../../../lib/db/like.ts'

/** So many procurements are read for the names of those who supply them: a common word stays cheap. */
const READ = 300
const NAMES = 10

/** Names under which a company with that RFC supplies something that was not taken back. */
export async function companiesByRfc(db: Db, rfc: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct content ->> 'name' as name from process_parts part
    where kind = 'party' and content -> 'identifier' ->> 'id' = ${rfc}
      and exists (
        select from processes p where p.ocid = part.ocid and p.stage <> 'withdrawn'
          and p.suppliers @> array[part.content ->> 'name'])
    order by name limit ${NAMES}`.execute(db)
  return rows.map(({ name }) => name)
}

/** Names that hold every word, of those who supply something that was not taken back. */
export async function companiesByWords(db: Db, folded: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from (
      select distinct name, tequio.fold(name) as folded from (
        select suppliers from processes
        where ${holdingWords('search', folded)} and stage <> 'withdrawn' limit ${READ}
      ) found, unnest(suppliers) name
    ) named
    where ${holdingWords('folded', folded)}
    order by name limit ${limit}`.execute(db)
  return rows.map(({ name }) => name)
}
