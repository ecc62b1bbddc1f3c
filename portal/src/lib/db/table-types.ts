import type { ColumnMetadata, TableMetadata } from 'kysely'
import type { Db } from './connection.ts'

/** The TypeScript file that describes the tables as the migrations leave them. */
export async function writeTableTypes(db: Db): Promise<string> {
  const all = await db.introspection.getTables()
  const tables = all
    .filter(({ schema }) => schema === 'public')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return `${[header, ...tables.map(interfaceOf), databaseOf(tables)].join('\n\n')}\n`
}

const header = `// Written by bin/db-types.ts from the migrations. Do not edit by hand.
import type { ColumnType } from 'kysely'

export type Generated<T> = ColumnType<T, T | undefined, T>
export type Always<T> = ColumnType<T, never, never>
export type Instant = ColumnType<Date, Date | string, Date | string>
/** Read as it was stored; written as text by JSON.stringify. */
export type Json = ColumnType<unknown, string, string>`

const interfaceOf = ({ name, columns }: TableMetadata) =>
  `export interface ${pascal(name)} {\n${columns.map((column) => `  ${column.name}: ${typeOf(column)}`).join('\n')}\n}`

const databaseOf = (tables: readonly TableMetadata[]) =>
  `export interface DB {\n${tables.map(({ name }) => `  ${name}: ${pascal(name)}`).join('\n')}\n}`

function typeOf({ dataType, isNullable, isAutoIncrementing, hasDefaultValue }: ColumnMetadata) {
  const base = types[dataType.replace(/^_/, '')] ?? 'string'
  const type = dataType.startsWith('_') ? `${base}[]` : base
  if (isAutoIncrementing) return `Always<${type}>`
  if (isNullable) return `${type} | null`
  return hasDefaultValue ? `Generated<${type}>` : type
}

const types: Readonly<Record<string, string>> = {
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  bool: 'boolean',
  timestamptz: 'Instant',
  json: 'Json',
  jsonb: 'Json',
  bytea: 'Buffer',
}

const pascal = (name: string) =>
  name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
