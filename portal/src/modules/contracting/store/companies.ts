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
        where ${holdingWords('search', folded)} and ${holdingWords('supplier_words', folded)}
          and stage <> 'withdrawn' limit ${READ}
      ) found, unnest(suppliers) name
    ) named
    where ${holdingWords('folded', folded)}
    order by name limit ${limit}`.execute(db)
  return rows.map(({ name }) => name)
}

export type Company = { readonly name: string; readonly rfc: string }

/** Companies that took part in the unit's last procurements, by name: whoever wins again need not be typed again. */
export async function companiesKnownTo(db: Db, unitId: string | null): Promise<Company[]> {
  const { rows } = await sql<Company>`
    select name, rfc from (
      select distinct on (rfc) content -> 'identifier' ->> 'id' as rfc, content ->> 'name' as name
      from process_parts part join (
        select ocid from processes where unit_id is not distinct from ${unitId}
        order by updated_at desc limit ${READ}
      ) last using (ocid)
      where kind = 'party' and content -> 'identifier' ->> 'scheme' = 'MX-RFC'
        and (content -> 'roles' ?| array['supplier', 'tenderer'])
        and length(content -> 'identifier' ->> 'id') = 12
      order by rfc, seq desc
    ) known
    where name is not null
    order by name collate "es-x-icu" limit ${SUGGESTED}`.execute(db)
  return rows
}

/** More would not be read in a list. */
const SUGGESTED = 100
