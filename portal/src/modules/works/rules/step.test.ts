import { expect, test } from 'vitest'
import { accept, refuse } from '../../../lib/decision.ts'
import { decideStep, type Walking } from './step.ts'

const folio = 'PP25-Z31-0147-R'
const work: Walking = { folio, stage: 'designed', condition: 'active', since: '2026-03-02' }
const today = '2026-04-10'

test('a work goes forward by one stage, on the day it happened', () => {
  expect(decideStep(work, { move: 'forward', on: '2026-04-09' }, today)).toEqual(
    accept({
      folio,
      move: 'forward',
      from: { stage: 'designed', condition: 'active' },
      to: { stage: 'budgeting', condition: 'active' },
      on: '2026-04-09',
      reason: null,
    }),
  )
})

test('a work does not skip a stage', () => {
  expect(
    decideStep(work, { move: 'forward', to: 'contracted', on: '2026-04-09' }, today),
  ).toMatchObject({ refusal: { because: 'not-reachable' } })
})

test('nothing happens tomorrow', () => {
  expect(decideStep(work, { move: 'forward', on: '2026-04-11' }, today)).toEqual(
    refuse({ because: 'in-the-future', today }),
  )
})

test('a step does not come before the one it follows', () => {
  expect(decideStep(work, { move: 'forward', on: '2026-03-01' }, today)).toEqual(
    refuse({ because: 'before-last-step', last: '2026-03-02' }),
  )
})

test('going back is a correction and says why', () => {
  expect(decideStep(work, { move: 'back', on: today, reason: '  ' }, today)).toEqual(
    refuse({ because: 'needs-reason', move: 'back' }),
  )
  expect(
    decideStep(work, { move: 'back', on: today, reason: 'se marcó por error' }, today),
  ).toMatchObject({ fact: { to: { stage: 'design' }, reason: 'se marcó por error' } })
})

test('a suspended work is resumed where it was', () => {
  const suspended: Walking = { ...work, stage: 'under-way', condition: 'suspended' }
  expect(
    decideStep(suspended, { move: 'resume', on: today, reason: 'terminó la veda' }, today),
  ).toMatchObject({ fact: { to: { stage: 'under-way', condition: 'active' } } })
  expect(decideStep(suspended, { move: 'forward', on: today }, today)).toMatchObject({
    refusal: { because: 'not-reachable' },
  })
})
