import { type RawBuilder, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { usesOfWorks } from '../works/store/loading.ts'
import { findProcess } from './store/processes.ts'
import { type ProcurementTown, townWithProcurements } from './test/town-with-procurements.ts'

let town: ProcurementTown
let ocid: string
beforeAll(async () => {
  town = await townWithProcurements()
  ocid = await town.procurement('contract')
})

test('a work that is contracted is in use: the undoing of its load cannot take it away', async () => {
  const folio = (await findProcess(town.db, ocid))?.folio ?? ''
  expect(await usesOfWorks(town.db, [folio])).toEqual([{ folio, table: 'processes' }])
})

describe('the database itself refuses', () => {
  test.each<[string, () => RawBuilder<unknown>]>([
    ['a work that does not exist', () => sql`update processes set folio = 'PP25-9999-A'`],
    ['a unit that does not exist', () => sql`update processes set unit_id = 'nadie'`],
    ['an event that nobody said', () => sql`update processes set last_seq = 99`],
    ['less than nothing', () => sql`update processes set paid_centavos = -1`],
    ['a procurement without a name', () => sql`update processes set title = ''`],
    [
      'a part of no event',
      () => sql`insert into process_parts (ocid, seq, position, kind, key, content, entry_id)
        select ocid, 99, 0, 'head', '', '{}', entry_id from process_parts limit 1`,
    ],
    [
      'a part that is said twice by one event',
      () => sql`insert into process_parts select * from process_parts limit 1`,
    ],
    [
      'a value kept of no event',
      () => sql`insert into reserved_values (ocid, seq, path, value, why, recorded_at)
        values ('ocds-000tst-x', 1, 'parties/0', '1', 'RFC', now())`,
    ],
    [
      'a company among natural persons',
      () => sql`insert into natural_suppliers (id, rfc, name)
        values ('persona-1', 'CNO010203AB1', 'Constructora Nogal')`,
    ],
  ])('%s', async (_, statement) => {
    await expect(statement().execute(town.owner)).rejects.toThrow(/violates/)
  })
})
