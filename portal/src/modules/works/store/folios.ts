import { sql } from 'kysely'
import type { Acting } from '../../../kernel/act/index.ts'
import type { Db, Tx } from '../../../lib/db/connection.ts'
import { folioFor, seriesOf } from '../rules/facts.ts'
import { addRows } from './rows.ts'

export type Wanted = {
  readonly edition: number
  readonly placeCode: string | undefined
  /** How a load names the work: it keeps the folio that it was given the first time. */
  readonly sourceKey?: string | undefined
}

/** A folio for each, in their order. Numbers are taken under the lock of their series and never given twice. */
export async function takeFolios(db: Tx, wanted: readonly Wanted[]): Promise<string[]> {
  const kept = await foliosOfKeys(
    db,
    wanted.flatMap(({ sourceKey }) => sourceKey ?? []),
  )
  const fresh = wanted.filter(({ sourceKey }) => !kept.has(sourceKey ?? ''))
  const bySeries = Map.groupBy(fresh, ({ edition }) => seriesOf(edition))
  const next = new Map<string, number>()
  for (const [series, those] of [...bySeries].sort()) {
    next.set(series, await takeNumbers(db, series, those.length))
  }
  return wanted.map(({ edition, placeCode, sourceKey }) => {
    const before = kept.get(sourceKey ?? '')
    if (before) return before
    const number = next.get(seriesOf(edition)) ?? 0
    next.set(seriesOf(edition), number + 1)
    return folioFor(edition, number, placeCode)
  })
}

/** The first of so many numbers in a row. */
async function takeNumbers(db: Tx, series: string, count: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into folio_series (series, last_number) values (${series}, ${count})
    on conflict (series) do update set last_number = folio_series.last_number + ${count}
    returning last_number as last`.execute(db)
  return (rows[0]?.last ?? count) - count + 1
}

/** Writes down that they are given; one that was given before stays as it was. */
export async function keepFolios(
  { db, entry }: Acting,
  given: readonly { readonly folio: string; readonly sourceKey: string | null }[],
) {
  const known = new Set(
    await foliosGiven(
      db,
      given.map(({ folio }) => folio),
    ),
  )
  const rows = given
    .filter(({ folio }) => !known.has(folio))
    .map(({ folio, sourceKey }) => ({ folio, source_key: sourceKey, entry_id: entry() }))
  await addRows(db, 'project_folios', ['folio', 'source_key', 'entry_id'], rows)
}

async function foliosGiven(db: Db, folios: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ folio: string }>`
    select folio from project_folios where folio = any(${folios}::text[])`.execute(db)
  return rows.map(({ folio }) => folio)
}

/** The folios that loads gave under these names, also of works that were taken back since. */
export async function foliosOfKeys(
  db: Db,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ folio: string; key: string }>`
    select folio, source_key as key from project_folios
    where source_key = any(${keys}::text[])`.execute(db)
  return new Map(rows.map(({ folio, key }) => [key, folio]))
}
