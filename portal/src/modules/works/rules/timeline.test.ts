import { expect, test } from 'vitest'
import { mexicanCalendar, workingDays } from '../../../kernel/calendar/index.ts'
import type { StepPromise } from './lateness.ts'
import { linkedOnce, type Stepped, timelineOfWork } from './timeline.ts'

const days = workingDays(mexicanCalendar({ jurisdiction: 'MX' }))
const names = {
  stage: (stage: string) => stage,
  move: { suspend: 'paused', resume: 'resumed', cancel: 'cancelled', substitute: 'substituted' },
  takenBack: (stop: string) => `${stop}, taken back`,
  explained: ({ unitId, reason }: StepPromise) => `${unitId}: ${reason ?? 'nothing'}`,
  votes: undefined,
}
const step = (number: number, move: string, stage: Stepped['stage'], on: string): Stepped => ({
  ...{ number, move, stage, on, reason: move === 'start' ? null : 'por qué' },
})
const promise = (step: StepPromise['step'], baseline: string, latest = baseline): StepPromise => ({
  ...{
    step,
    baseline,
    latest,
    unitId: 'obra-publica',
    reason: latest === baseline ? null : 'lluvia',
  },
})
const today = '2026-05-06'
const tell = (
  condition: 'active' | 'suspended' | 'cancelled',
  steps: readonly Stepped[],
  promises: readonly StepPromise[] = [],
) =>
  timelineOfWork({
    standing: { stage: steps.at(-1)?.stage ?? 'assigned', condition },
    ...{ steps, promises, today, days, names },
  })

test('a work tells what it reached and what it promised, in working days from the first promise', () => {
  const steps = [
    step(1, 'start', 'assigned', '2026-01-15'),
    step(2, 'forward', 'design', '2026-02-03'),
  ]
  const told = tell('active', steps, [
    promise('design', '2026-01-30'),
    promise('designed', '2026-04-30', '2026-05-29'),
    promise('contracted', '2026-06-30'),
  ])
  expect(told).toMatchObject([
    { id: 'assigned', state: 'done', on: '2026-01-15' },
    // 2 February is the Monday of the Constitution.
    { id: 'design', state: 'here', on: '2026-02-03', promised: '2026-01-30', daysLate: 1 },
    {
      id: 'designed',
      state: 'late',
      newPromise: '2026-05-29',
      daysLate: 3,
      explanation: 'obra-publica: lluvia',
    },
    { id: 'budgeting', state: 'next' },
    { id: 'procurement', state: 'next' },
    { id: 'contracted', state: 'next', promised: '2026-06-30' },
    { id: 'under-way' },
    { id: 'finished' },
    { id: 'delivered' },
  ])
})

test('a stage that was taken back is not told as reached', () => {
  const told = tell('active', [
    step(1, 'start', 'assigned', '2026-01-15'),
    step(2, 'forward', 'design', '2026-02-03'),
    step(3, 'back', 'assigned', '2026-02-04'),
  ])
  expect(told.find(({ id }) => id === 'design')).toMatchObject({ state: 'next' })
  expect(told.find(({ id }) => id === 'design')?.on).toBeUndefined()
})

test('an ending that a correction took back is told as such, with why', () => {
  const told = tell('active', [
    step(1, 'start', 'design', '2026-02-03'),
    step(2, 'cancel', 'design', '2026-03-03'),
    { ...step(3, 'back', 'design', '2026-03-04'), reason: 'era otra obra' },
  ])
  expect(told.find(({ id }) => id === 'paso-2')).toMatchObject({
    ...{ title: 'cancelled, taken back', detail: 'era otra obra', state: 'done' },
  })
})

test('a suspended work is where it stopped, with its reason', () => {
  const told = tell('suspended', [
    step(1, 'start', 'design', '2026-02-03'),
    step(2, 'suspend', 'design', '2026-03-03'),
  ])
  expect(told.filter(({ state }) => state === 'here')).toMatchObject([
    { title: 'paused', on: '2026-03-03', detail: 'por qué' },
  ])
})

test('a cancelled work promises nothing more', () => {
  const told = tell(
    'cancelled',
    [step(1, 'start', 'design', '2026-02-03'), step(2, 'cancel', 'design', '2026-03-03')],
    [promise('delivered', '2026-04-01')],
  )
  expect(told.map(({ id }) => id)).toEqual(['design', 'paso-2'])
})

test('one reason that moved many steps is said once, by the unit that holds the first of them', () => {
  const told = tell(
    'active',
    [step(1, 'start', 'assigned', '2026-01-15')],
    [
      promise('design', '2026-04-01', '2026-05-20'),
      promise('designed', '2026-04-30', '2026-06-10'),
      promise('contracted', '2026-06-30', '2026-07-30'),
    ],
  )
  expect(told.flatMap(({ id, explanation }) => (explanation ? [[id, explanation]] : []))).toEqual([
    ['design', 'obra-publica: lluvia'],
  ])
  expect(told.find(({ id }) => id === 'contracted')).toMatchObject({ newPromise: '2026-07-30' })
})

test('a late step of which its unit said nothing tells so', () => {
  const told = tell(
    'active',
    [step(1, 'start', 'assigned', '2026-01-15')],
    [promise('design', '2026-04-01'), promise('designed', '2026-04-30')],
  )
  expect(told.map(({ explanation }) => explanation).filter(Boolean)).toEqual([
    'obra-publica: nothing',
  ])
})

test('what was met, late or not, is past: only its dates are told', () => {
  const told = tell(
    'active',
    [step(1, 'start', 'assigned', '2026-01-15'), step(2, 'forward', 'design', '2026-02-13')],
    [promise('design', '2026-01-30', '2026-02-12')],
  )
  expect(told[1]).toMatchObject({ on: '2026-02-13', promised: '2026-01-30' })
  expect(told[1]?.explanation).toBeUndefined()
})

test('a work that was voted starts with its votes', () => {
  const votes = { title: 'chosen', detail: '312' }
  const told = timelineOfWork({
    standing: { stage: 'assigned', condition: 'active' },
    steps: [step(1, 'start', 'assigned', '2026-01-15')],
    ...{ promises: [], today, days, names: { ...names, votes } },
  })
  expect(told[0]).toMatchObject({ id: 'votacion', state: 'done', detail: '312' })
})

test('five moments of one contract lead to it once', () => {
  const moment = (id: string, href: string) => ({
    ...{ id, title: id, state: 'done' as const, order: 1, links: [{ label: 'ver', href }] },
  })
  const linked = linkedOnce([moment('a', '/1'), moment('b', '/1'), moment('c', '/2')])
  expect(linked.map(({ links }) => links?.[0]?.href)).toEqual(['/1', undefined, '/2'])
})
