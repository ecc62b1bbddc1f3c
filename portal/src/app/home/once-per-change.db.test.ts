import { expect, test, vi } from 'vitest'
import { officer, townWithWorks } from '../../../test/support/town-with-works.ts'
import { takeStep } from '../../modules/works/index.ts'
import { oncePerChange } from './once-per-change.ts'

test('what is counted is counted again only when the town changed, or the day', async () => {
  const town = await townWithWorks()
  const folio = await town.work()
  let counted = 0
  const count = oncePerChange(async () => {
    counted += 1
    return counted
  })

  expect([await count(town.db, '2026-06-10'), await count(town.db, '2026-06-10')]).toEqual([1, 1])
  await takeStep(town, officer, { folio, move: 'forward', on: '2026-06-09' })
  expect(await count(town.db, '2026-06-10')).toBe(2)
  expect(await count(town.db, '2026-06-11')).toBe(3)
})

test('a count that failed is tried again', async () => {
  const { db } = await townWithWorks()
  let tries = 0
  const count = oncePerChange(async () => {
    tries += 1
    if (tries === 1) throw new Error('the database is away')
    return tries
  })
  await expect(count(db, '2026-06-10')).rejects.toThrow('away')
  expect(await count(db, '2026-06-10')).toBe(2)
})

test('in a large town who asks again at once does not wait for the next count', async () => {
  const town = await townWithWorks()
  const folio = await town.work()
  const counts: PromiseWithResolvers<string>[] = []
  const home = oncePerChange(() => {
    const count = Promise.withResolvers<string>()
    counts.push(count)
    return count.promise
  })

  const begun = performance.now()
  const first = home(town.db, '2026-06-10')
  await vi.waitFor(() => expect(counts).toHaveLength(1))
  await vi.waitFor(() => expect(performance.now() - begun).toBeGreaterThan(300), 2000)
  counts[0]?.resolve('before')
  expect(await first).toBe('before')
  await takeStep(town, officer, { folio, move: 'forward', on: '2026-06-09' })
  expect(await home(town.db, '2026-06-10')).toBe('before')
  counts[1]?.resolve('after')
  await vi.waitFor(async () => expect(await home(town.db, '2026-06-10')).toBe('after'))
})
