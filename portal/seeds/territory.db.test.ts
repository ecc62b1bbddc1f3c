import { expect, test } from 'vitest'
import { buildHouse } from '../src/kernel/house/index.ts'
import {
  ceilingSums,
  childrenOf,
  placeByCode,
  territoryImporter,
} from '../src/kernel/places/index.ts'
import { testTown } from '../test/support/town.ts'
import { SAN_TEQUIO_CEILING, SAN_TEQUIO_YEAR, seedTerritory } from './territory.ts'

test('the territory of San Tequio is loaded once, and a second time changes nothing', async () => {
  const town = await testTown()
  const office = { town, house: buildHouse([{ name: 'places', importers: [territoryImporter] }]) }
  await seedTerritory(office)
  await seedTerritory(office)

  const municipality = await placeByCode(town.db, 'san-tequio')
  expect(await childrenOf(town.db, municipality?.id ?? '')).toHaveLength(7)
  expect(await ceilingSums(town.db)).toEqual([
    { level: 'zona', year: SAN_TEQUIO_YEAR, amount: SAN_TEQUIO_CEILING, places: 64 },
  ])
  const { total } = await town.db
    .selectFrom('imports')
    .select((column) => column.fn.countAll<number>().as('total'))
    .where('state', '=', 'applied')
    .executeTakeFirstOrThrow()
  expect(total).toBe(1)
})
