import { beforeAll, expect, test } from 'vitest'
import { townWithWorks, type WorksTown } from '../../../../test/support/town-with-works.ts'
import { byTitle, listWorks, type Slice } from './list.ts'

const COUNT = 7
let town: WorksTown
beforeAll(async () => {
  town = await townWithWorks()
  for (let at = 0; at < COUNT; at += 1)
    await town.work({ title: `Calle ${(at * 3) % COUNT}`, assigned: at % 3 ? 100_000 * at : null })
})

const orders = byTitle.flatMap((order) => [
  { order, descending: false },
  { order, descending: true },
])

test.each(orders)('its pages, one after another, are the whole list: %o', async (ordering) => {
  const folios = async (slice: Pick<Slice, 'limit' | 'offset' | 'of'>) =>
    (await listWorks(town.db, {}, { ...ordering, ...slice })).map(({ folio }) => folio)
  const whole = await folios({ limit: COUNT, offset: 0 })
  expect(new Set(whole).size).toBe(COUNT)
  const pages = [0, 2, 4, 6].map((offset) => folios({ limit: 2, offset, of: COUNT }))
  expect((await Promise.all(pages)).flat()).toEqual(whole)
  expect(await folios({ limit: 2, offset: COUNT + 1, of: COUNT })).toEqual([])
})
