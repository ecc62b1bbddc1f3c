import { sql } from 'kysely'
import type { Db, Tables } from '../../../lib/db/connection.ts'

const AT_ONCE = 5000

/** Adds rows in sets, whatever their number: one statement for every five thousand. Empty members are null. */
export async function addRows<Table extends keyof Tables & string>(
  db: Db,
  table: Table,
  columns: readonly (keyof Tables[Table] & string)[],
  rows: readonly Readonly<Partial<Record<keyof Tables[Table] & string, unknown>>>[],
) {
  const names = sql.join(columns.map((column) => sql.ref(column)))
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = JSON.stringify(rows.slice(from, from + AT_ONCE))
    await sql`insert into ${sql.table(table)} (${names})
      select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${some}::jsonb)`.execute(
      db,
    )
  }
}
