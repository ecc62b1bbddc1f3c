import { describe, expect, test } from 'vitest'
import { refuse } from '../../../lib/decision.ts'
import { after, day, endingForm, setting, street } from '../test/street.ts'
import { type CancellationForm, decideCancellation } from './cancelling.ts'
import { decideEnding } from './implementing.ts'
import { stageOf } from './summary.ts'

const form: CancellationForm = {
  on: day('2026-06-01'),
  reason: 'Se acabó el dinero',
  outcome: 'cancelled',
  papers: [],
}
const cancel = (state: ReturnType<typeof street>, change: Partial<CancellationForm> = {}) =>
  decideCancellation({ ...form, ...change }, { state, setting })
const cancelled = (state: ReturnType<typeof street>, change: Partial<CancellationForm> = {}) =>
  after(state, cancel(state, change))

const reason = {
  id: '1',
  date: '2026-06-01T00:00:00-06:00',
  rationale: 'Se acabó el dinero',
}

describe('a procurement that ends before its time', () => {
  test.each(['planning', 'tender'] as const)('at %s: the call is cancelled', (stage) => {
    expect(cancel(street(stage))).toMatchObject({ fact: { tags: ['tenderCancellation'] } })
    expect(cancelled(street(stage)).tender).toMatchObject({
      status: 'cancelled',
      amendments: [reason],
    })
  })

  test('with no offer that serves: the call is declared void', () => {
    const state = street('tender')
    expect(cancel(state, { outcome: 'unsuccessful' })).toMatchObject({
      fact: { tags: ['tenderUpdate'] },
    })
    expect(cancelled(state, { outcome: 'unsuccessful' }).tender?.status).toBe('unsuccessful')
  })

  test('before its contract: the ruling is cancelled', () => {
    expect(cancel(street('award'))).toMatchObject({ fact: { tags: ['awardCancellation'] } })
    const state = cancelled(street('award'))
    expect(state.awards).toMatchObject([{ status: 'cancelled', amendments: [reason] }])
    expect(stageOf(state)).toBe('cancelled')
  })

  test('with a signed contract: it is terminated, and its payments stay', () => {
    const state = cancelled(street('implementation'))
    expect(state.contracts).toMatchObject([
      {
        status: 'terminated',
        implementation: {
          endDateDetails: 'Se acabó el dinero',
          finalValue: { amount: 444_000 },
          transactions: [{ id: '1' }],
        },
      },
    ])
    expect(stageOf(state)).toBe('completed')
  })
})

describe('ending before its time is refused', () => {
  test('without a reason', () => {
    expect(cancel(street('tender'), { reason: ' ' })).toEqual(refuse({ because: 'no-reason' }))
  })

  test('on a day that has not come', () => {
    expect(cancel(street('tender'), { on: day('2026-06-11') })).toMatchObject({
      refusal: { because: 'in-the-future', what: 'ending' },
    })
  })

  test('twice, and after the contract ended', () => {
    expect(cancel(cancelled(street('tender')))).toEqual(
      refuse({ because: 'ended', stage: 'cancelled' }),
    )
    const state = street('implementation')
    const over = after(state, decideEnding(endingForm, { state, setting }))
    expect(cancel(over)).toEqual(refuse({ because: 'ended', stage: 'completed' }))
  })

  test('as void, where there is no open call', () => {
    const outcome = 'unsuccessful'
    expect(cancel(street('planning'), { outcome })).toMatchObject({
      refusal: { because: 'not-at-this-stage', needed: 'tender' },
    })
    expect(cancel(street('award'), { outcome })).toMatchObject({ refusal: { because: 'ended' } })
  })
})
