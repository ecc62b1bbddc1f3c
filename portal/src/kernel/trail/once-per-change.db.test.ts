import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type TestTown, testTown } from '../../../test/support/town.ts'
import { accept } from '../../lib/decision.ts'
import { act, defineAct } from '../act/index.ts'
import { oncePerChange } from './index.ts'

const renamed = defineAct('test.renamed', 1, z.strictObject({ name: z.string() }))

const change = ({ db }: TestTown) =>
  act(db, { actor: { kind: 'person', id: 'p1' } }, async ({ record }) => {
    await record(renamed, { kind: 'street', id: '1' }, { name: 'Nogal' })
    return accept(null)
  })

test('what is counted is counted again only when the town changed, or the day', async () => {
  const town = await testTown()
  let counted = 0
  const count = oncePerChange(async () => {
    counted += 1
    return counted
  })

  expect([await count(town.db, '2026-06-10'), await count(town.db, '2026-06-10')]).toEqual([1, 1])
  await change(town)
  expect(await count(town.db, '2026-06-10')).toBe(2)
  expect(await count(town.db, '2026-06-11')).toBe(3)
})

test('a count that failed is tried again', async () => {
  const { db } = await testTown()
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
  const town = await testTown()
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
  await change(town)
  expect(await home(town.db, '2026-06-10')).toBe('before')
  counts[1]?.resolve('after')
  await vi.waitFor(async () => expect(await home(town.db, '2026-06-10')).toBe('after'))
})
