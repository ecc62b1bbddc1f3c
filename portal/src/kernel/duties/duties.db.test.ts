import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestTown, testTown } from '../../../test/support/town.ts'
import { accept } from '../../lib/decision.ts'
import { type Acting, act, defineAct, type Envelope } from '../act/index.ts'
import { closeDuties, meetPromise, openDutiesOf, openDuty, promise, promisesOf } from './index.ts'
import { countByKind, countDuties } from './store/duty-counts.ts'

const touched = defineAct('test.touched', 1, z.strictObject({}))
const work = { kind: 'project', id: 'PP25-Z31-0147-R' }
const officer: Envelope = { actor: { kind: 'person', id: 'p1' } }

let town: TestTown
beforeAll(async () => {
  town = await testTown()
})

const during = (body: (acting: Acting) => Promise<unknown>) =>
  act(town.db, officer, async (acting) => {
    await acting.record(touched, work, {})
    await body(acting)
    return accept(null)
  })

const report = {
  kind: 'works.report',
  thing: work,
  unitId: 'obra',
  dueOn: '2026-11-20',
  why: 'Cada 15 días',
}
const firstPage = { limit: 50, offset: 0 }

test('a unit finds in its inbox what is due, first due first', async () => {
  await during((acting) => openDuty(acting, { ...report, kind: 'works.step', dueOn: '2026-12-01' }))
  await during((acting) => openDuty(acting, report))

  const inbox = await openDutiesOf(town.db, { units: ['obra'] }, firstPage)
  expect(inbox.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ['works.report', '2026-11-20'],
    ['works.step', '2026-12-01'],
  ])
  expect(await openDutiesOf(town.db, { units: ['parques'] }, firstPage)).toEqual([])
})

test('asking for the same thing again moves its date instead of doubling it', async () => {
  await during((acting) => openDuty(acting, { ...report, dueOn: '2026-11-27' }))
  const inbox = await openDutiesOf(town.db, { units: ['obra'], kind: 'works.report' }, firstPage)
  expect(inbox).toMatchObject([{ dueOn: '2026-11-27' }])
})

test('the inbox says how many are late, due today and due this week', async () => {
  const counts = await countDuties(
    town.db,
    { units: 'all' },
    { today: '2026-11-30', endOfWeek: '2026-12-04' },
  )
  expect(counts).toEqual({ late: 1, today: 0, thisWeek: 1 })
  const kinds = await countByKind(town.db, { units: 'all', kind: 'works.step' })
  expect([...kinds]).toEqual([
    ['works.report', 1],
    ['works.step', 1],
  ])
})

test('a fulfilled duty leaves the inbox', async () => {
  await during((acting) => closeDuties(acting, { kind: 'works.report', thing: work }))
  expect(await openDutiesOf(town.db, { units: ['obra'], kind: 'works.report' }, firstPage)).toEqual(
    [],
  )
})

test('the first promise stays the baseline when a new date is promised with its reason', async () => {
  await during((acting) =>
    promise(acting, { thing: work, step: 'contracted', on: '2026-05-15', unitId: 'obra' }),
  )
  await during((acting) =>
    promise(acting, {
      thing: work,
      step: 'contracted',
      on: '2026-06-27',
      unitId: 'obra',
      reason: 'Cruce con drenaje',
    }),
  )
  await during((acting) =>
    meetPromise(acting, { thing: work, step: 'contracted', on: '2026-06-30' }),
  )

  expect(await promisesOf(town.db, work)).toEqual([
    {
      thing: work,
      step: 'contracted',
      baseline: '2026-05-15',
      latest: '2026-06-27',
      reason: 'Cruce con drenaje',
      versions: 2,
      unitId: 'obra',
      metOn: '2026-06-30',
    },
  ])
})

test('a second promise without a reason is refused by the database', async () => {
  const silent = during((acting) =>
    promise(acting, { thing: work, step: 'contracted', on: '2026-07-30', unitId: 'obra' }),
  )
  await expect(silent).rejects.toThrow('promises_check')
})
