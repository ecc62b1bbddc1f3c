import { describe, expect, test } from 'vitest'
import { after, endingForm, setting, street } from '../test/street.ts'
import { decideCancellation } from './cancelling.ts'
import { isBuying, nextEventOf, workStageAfter } from './follow-up.ts'
import { decideEnding } from './implementing.ts'

const { zone } = setting

describe('what an event does to its work', () => {
  test('the call, the contract and the first payment move it', () => {
    const moved = (
      tag: Parameters<typeof workStageAfter>[0][number],
      to: Parameters<typeof street>[0],
    ) => workStageAfter([tag], { before: 'contract', after: street(to) })
    expect(moved('planning', 'planning')).toBeUndefined()
    expect(moved('tender', 'tender')).toBe('procurement')
    expect(moved('tenderAmendment', 'tender')).toBeUndefined()
    expect(moved('award', 'award')).toBeUndefined()
    expect(moved('contract', 'contract')).toBe('contracted')
    expect(moved('implementation', 'implementation')).toBe('under-way')
  })

  test('a contract that ends as agreed finishes it; one that ends early does not', () => {
    const state = street('implementation')
    const before = 'implementation'
    const ended = after(state, decideEnding(endingForm, { state, setting }))
    expect(workStageAfter(['contractTermination'], { before, after: ended })).toBe('finished')

    const form = {
      on: endingForm.on,
      reason: 'Abandono',
      outcome: 'cancelled',
      papers: [],
    } as const
    const broken = after(state, decideCancellation(form, { state, setting }))
    expect(workStageAfter(['contractTermination'], { before, after: broken })).toBeUndefined()
  })

  test('what was built may be paid after the work was cancelled, but nothing more is bought', () => {
    expect(isBuying(['implementationUpdate'], street('award'))).toBe(false)
    expect(isBuying(['contractTermination'], street('award'))).toBe(false)
    expect(isBuying(['award'], street('award'))).toBe(true)
    const state = street('planning')
    const given = after(state, decideCancellation(cancelPlan, { state, setting }))
    expect(isBuying(['planningUpdate'], given)).toBe(false)
  })
})

const cancelPlan = {
  on: endingForm.on,
  reason: 'Sin predio',
  outcome: 'cancelled',
  papers: [],
} as const

describe('what the unit owes next', () => {
  test.each([
    ['planning', 'tender', '2026-02-02'],
    ['tender', 'award', '2026-03-22'],
    ['award', 'contract', '2026-03-17'],
    ['contract', 'ending', '2026-08-31'],
    ['implementation', 'ending', '2026-08-31'],
  ] as const)('at %s: the %s', (stage, event, dueOn) => {
    expect(nextEventOf(street(stage), zone)).toEqual({ event, dueOn })
  })

  test('nothing after the end', () => {
    const state = street('implementation')
    const ended = after(state, decideEnding(endingForm, { state, setting }))
    expect(nextEventOf(ended, zone)).toBeUndefined()
  })
})
