import { expect, test } from 'vitest'
import { undoOf } from './undo.ts'
import type { Work } from './work.ts'

const work = (more: Partial<Work> = {}): Work => ({
  ...{ folio: 'PP25-Z31-0001-A', stage: 'contracted', condition: 'active', since: '2026-03-02' },
  lastReport: { on: '2026-06-01', physical: 40, financial: 30 },
  promises: [],
  facts: {} as Work['facts'],
  ...more,
})
const step = (move: string) => ({ act: 'works.step-taken', facts: { move } })

test('a step forward is taken back, a pause ends, and a correction is not undone by another', () => {
  expect(undoOf(step('forward'), work())).toEqual({ of: 'step', move: 'back', ended: false })
  expect(undoOf(step('suspend'), work({ condition: 'suspended' }))).toMatchObject({
    move: 'resume',
  })
  expect(undoOf(step('cancel'), work({ condition: 'cancelled' }))).toMatchObject({ ended: true })
  expect(undoOf(step('back'), work())).toBeUndefined()
})

test('a report goes back to the progress before it, on its own day; a first report has nothing before', () => {
  const before = { on: '2026-05-01', physical: 20, financial: 10 }
  expect(undoOf({ act: 'works.reported', facts: { before } }, work())).toEqual({
    ...{ of: 'report', on: '2026-06-01', physical: 20, financial: 10 },
  })
  expect(undoOf({ act: 'works.reported', facts: { before: null } }, work())).toBeUndefined()
})

test('a moved date goes back to the one before; a first promise is a baseline that stays', () => {
  const facts = (before: string | null) => ({ promises: [{ step: 'finished', before }] })
  expect(undoOf({ act: 'works.scheduled', facts: facts('2026-09-30') }, work())).toEqual({
    ...{ of: 'schedule', dates: { finished: '2026-09-30' } },
  })
  expect(undoOf({ act: 'works.scheduled', facts: facts(null) }, work())).toBeUndefined()
})

test('corrected data go back to what they were', () => {
  const facts = { before: { title: 'Banquetas' }, after: { title: 'Bardas' } }
  expect(undoOf({ act: 'works.corrected', facts }, work())).toEqual({
    ...{ of: 'facts', changes: { title: 'Banquetas' } },
  })
  expect(undoOf(undefined, work())).toBeUndefined()
})
