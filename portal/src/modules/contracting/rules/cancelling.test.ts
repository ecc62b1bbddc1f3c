import { describe, expect, test } from 'vitest'
import { refuse } from '../../../lib/decision.ts'
import { after, day, endingForm, setting, street } from '../test/street.ts'
import { type CancellationForm, decideCancellation } from './cancelling.ts'
import { decideEnding } from './implementing.ts'
import { isCalled, stageOf } from './summary.ts'
import { reasonOf } from './timeline.ts'

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
  test('without a call: the plan is withdrawn, and no call is told', () => {
    expect(cancel(street('planning'))).toMatchObject({ fact: { tags: ['planningUpdate'] } })
    const state = cancelled(street('planning'))
    expect(state.tender).toMatchObject({ status: 'withdrawn', amendments: [reason] })
    expect([stageOf(state), isCalled(state.tender)]).toEqual(['cancelled', false])
    expect(reasonOf(state)).toMatchObject({ what: 'plan', reason: 'Se acabó el dinero' })
  })

  test('with its call open: the call is cancelled', () => {
    expect(cancel(street('tender'))).toMatchObject({ fact: { tags: ['tenderCancellation'] } })
    const state = cancelled(street('tender'))
    expect(state.tender).toMatchObject({ status: 'cancelled', amendments: [reason] })
    expect(reasonOf(state)).toMatchObject({ what: 'call' })
  })

  test('with no offer that serves: the call is declared void', () => {
    const state = street('tender')
    expect(cancel(state, { outcome: 'unsuccessful' })).toMatchObject({
      fact: { tags: ['tenderUpdate'] },
    })
    const deserted = cancelled(state, { outcome: 'unsuccessful' })
    expect(deserted.tender?.status).toBe('unsuccessful')
    expect(reasonOf(deserted)).toMatchObject({ what: 'void-call' })
  })

  test('before its contract: the ruling is cancelled', () => {
    expect(cancel(street('award'))).toMatchObject({ fact: { tags: ['awardCancellation'] } })
    const state = cancelled(street('award'))
    expect(state.awards).toMatchObject([{ status: 'cancelled', amendments: [reason] }])
    expect(stageOf(state)).toBe('cancelled')
    expect(reasonOf(state)).toMatchObject({ what: 'ruling' })
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
    expect(stageOf(state)).toBe('ended-early')
  })
})

test('a contract that nobody signed is cancelled, not terminated', () => {
  const signed = street('contract')
  const contracts = (signed.contracts ?? []).map((one) => ({ ...one, status: 'pending' as const }))
  const state = { ...signed, contracts }
  expect(cancel(state)).toMatchObject({ fact: { tags: ['contractUpdate'] } })
  expect(cancelled(state).contracts).toMatchObject([{ status: 'cancelled', amendments: [reason] }])
})

describe('ending before its time is refused', () => {
  test('without a reason', () => {
    expect(cancel(street('tender'), { reason: ' ' })).toEqual(refuse({ because: 'no-reason' }))
  })

  test('on a day that has not come', () => {
    expect(cancel(street('tender'), { on: day('2026-06-11') })).toMatchObject({
      refusal: { because: 'in-the-future', what: 'cancellation' },
    })
  })

  test.each([
    ['tender', '2026-02-02', 'cancellation', 'tender'],
    ['award', '2026-03-01', 'cancellation', 'award'],
    ['implementation', '2026-03-09', 'ending', 'signature'],
  ] as const)('at %s before its day, %s', (stage, on, what, than) => {
    expect(cancel(street(stage), { on: day(on) })).toMatchObject({
      refusal: { because: 'before', what, than },
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
