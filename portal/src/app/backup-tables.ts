import type pg from 'pg'

export type TableOf = { readonly name: string; readonly columns: readonly string[] }

/** The tables of the town with the columns that can be written, by name: as they are now, not as this program knows them. */
export async function tablesIn(client: pg.ClientBase): Promise<TableOf[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select t.table_name::text as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
    from information_schema.tables t
    join information_schema.columns c using (table_schema, table_name)
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
    group by t.table_name order by t.table_name collate "C"`)
  return rows
}

/** The sequences that have given a number. */
export async function sequencesIn(client: pg.ClientBase) {
  const { rows } = await client.query<{ name: string; lastValue: string }>(`
    select sequencename::text as name, last_value::text as "lastValue" from pg_sequences
    where schemaname = 'public' and last_value is not null order by sequencename`)
  return rows
}

export async function migrationsIn(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select name from tequio.kysely_migration order by name collate "C"',
  )
  return rows.map(({ name }) => name)
}

/** Whatever the server is set to, values are written and read in one way. */
export const SAME_TEXT = `
  set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8'`

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const copying = ({ name, columns }: TableOf): string =>
  `public.${quoted(name)} (${columns.map(quoted).join(', ')})`
