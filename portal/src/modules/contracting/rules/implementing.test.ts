import { describe, expect, test } from 'vitest'
import { refuse } from '../../../lib/decision.ts'
import { centavos } from '../../../lib/money.ts'
import {
  after,
  amendmentForm,
  company,
  day,
  endingForm,
  milestoneForm,
  paymentForm,
  setting,
  street,
} from '../test/street.ts'
import {
  type AmendmentForm,
  decideAmendment,
  decideEnding,
  decideMilestone,
  decidePayment,
  type EndingForm,
  type MilestoneForm,
  type PaymentForm,
} from './implementing.ts'
import { stageOf } from './summary.ts'

const amend = (change: Partial<AmendmentForm> = {}, state = street('contract')) =>
  decideAmendment({ ...amendmentForm, ...change }, { state, setting })
const pay = (change: Partial<PaymentForm> = {}, state = street('contract')) =>
  decidePayment({ ...paymentForm, ...change }, { state, setting })
const reach = (change: Partial<MilestoneForm> = {}, state = street('contract')) =>
  decideMilestone({ ...milestoneForm, ...change }, { state, setting })
const end = (change: Partial<EndingForm> = {}, state = street('implementation')) =>
  decideEnding({ ...endingForm, ...change }, { state, setting })
const ended = () => after(street('implementation'), end())

describe('an amendment', () => {
  test('changes amount and end, and says why; payments stay', () => {
    const state = street('implementation')
    const decision = amend({}, state)
    expect(decision).toMatchObject({ fact: { tags: ['contractAmendment'] } })
    expect(after(state, decision).contracts).toMatchObject([
      {
        value: { amount: 1_520_000, currency: 'MXN' },
        period: {
          startDate: '2026-03-16T00:00:00-06:00',
          endDate: '2026-09-15T23:59:59-06:00',
        },
        amendments: [
          {
            id: '1',
            date: '2026-05-04T00:00:00-06:00',
            rationale: 'Apareció una toma de agua sin registrar',
          },
        ],
        implementation: { status: 'ongoing', transactions: [{ id: '1' }] },
      },
    ])
  })

  test('asks for its reason and for a change', () => {
    expect(amend({ reason: ' ' })).toEqual(refuse({ because: 'no-reason' }))
    expect(amend({ amount: centavos(0) })).toEqual(refuse({ because: 'no-amount' }))
    const blank = { amount: undefined, endsOn: undefined }
    expect(amend(blank)).toEqual(refuse({ because: 'nothing-changed' }))
    const same = { amount: centavos(148_000_000), endsOn: day('2026-08-31') }
    expect(amend(same)).toEqual(refuse({ because: 'nothing-changed' }))
  })

  test('leaves no less than was paid', () => {
    expect(amend({ amount: centavos(40_000_000) }, street('implementation'))).toEqual(
      refuse({
        because: 'beyond-the-contract',
        contracted: centavos(40_000_000),
        paid: centavos(44_400_000),
        asked: centavos(0),
      }),
    )
  })

  test('does not end the contract before it starts', () => {
    expect(amend({ endsOn: day('2026-03-15') })).toMatchObject({
      refusal: { because: 'before', what: 'end', than: 'start' },
    })
  })
})

describe('a payment', () => {
  test('goes from the town to the winner, and says that the work began', () => {
    const decision = pay()
    expect(decision).toMatchObject({ fact: { tags: ['implementation'] } })
    expect(after(street('contract'), decision).contracts?.[0]?.implementation).toEqual({
      status: 'ongoing',
      transactions: [
        {
          id: '1',
          date: '2026-04-15T00:00:00-06:00',
          value: { amount: 444_000, currency: 'MXN' },
          payer: setting.buyer,
          payee: { id: company.id, name: company.name },
        },
      ],
    })
  })

  test('to the last centavo of the contract is right, and one more is not', () => {
    const state = street('implementation')
    const rest = centavos(103_600_000)
    expect(pay({ number: '2', amount: rest }, state)).toMatchObject({
      fact: { tags: ['implementationUpdate'] },
    })
    expect(pay({ number: '2', amount: centavos(rest + 1) }, state)).toEqual(
      refuse({
        because: 'beyond-the-contract',
        contracted: centavos(148_000_000),
        paid: centavos(44_400_000),
        asked: centavos(rest + 1),
      }),
    )
  })

  test('has a number of its own', () => {
    expect(pay({}, street('implementation'))).toEqual(
      refuse({ because: 'already-done', what: 'payment', id: '1' }),
    )
  })

  test('is of a contract, more than nothing, after its signature and not before its day', () => {
    expect(pay({ contractId: 'OP-9' })).toEqual(refuse({ because: 'unknown-contract', id: 'OP-9' }))
    expect(pay({ amount: centavos(0) })).toEqual(refuse({ because: 'no-amount' }))
    expect(pay({ on: day('2026-03-09') })).toMatchObject({
      refusal: { because: 'before', what: 'payment', than: 'signature' },
    })
    expect(pay({ on: day('2026-06-11') })).toMatchObject({
      refusal: { because: 'in-the-future', what: 'payment' },
    })
  })
})

describe('a milestone', () => {
  test('that is promised does not say that the work began; one that is met does', () => {
    const promised = after(street('contract'), reach())
    expect(promised.contracts?.[0]?.implementation).toEqual({
      milestones: [
        {
          id: 'H1',
          title: 'Colado de la primera cuadra',
          type: 'delivery',
          dueDate: '2026-05-15T23:59:59-06:00',
          status: 'scheduled',
        },
      ],
    })
    expect(stageOf(promised)).toBe('contract')

    const met = after(promised, reach({ metOn: day('2026-05-20') }, promised))
    expect(met.contracts?.[0]?.implementation).toMatchObject({
      status: 'ongoing',
      milestones: [{ id: 'H1', status: 'met', dateMet: '2026-05-20T00:00:00-06:00' }],
    })
    expect(stageOf(met)).toBe('implementation')
    expect(reach({}, met)).toEqual(refuse({ because: 'already-done', what: 'milestone', id: 'H1' }))
  })

  test('is not met before its day', () => {
    expect(reach({ metOn: day('2026-06-11') })).toMatchObject({
      refusal: { because: 'in-the-future', what: 'milestone' },
    })
    expect(reach({ contractId: 'OP-9' })).toMatchObject({
      refusal: { because: 'unknown-contract' },
    })
  })
})

describe('the end of a contract', () => {
  test('says what it cost in the end', () => {
    const state = ended()
    expect(state.contracts).toMatchObject([
      {
        status: 'terminated',
        implementation: {
          status: 'concluded',
          endDate: '2026-06-05T00:00:00-06:00',
          finalValue: { amount: 444_000, currency: 'MXN' },
        },
      },
    ])
    expect(stageOf(state)).toBe('completed')
  })

  test('is the last word: nothing is paid, amended, reached or ended after it', () => {
    const over = refuse({ because: 'ended', stage: 'completed' })
    expect(pay({ number: '2' }, ended())).toEqual(over)
    expect(amend({}, ended())).toEqual(over)
    expect(reach({}, ended())).toEqual(over)
    expect(end({}, ended())).toEqual(over)
  })

  test('comes after the signature', () => {
    expect(end({ on: day('2026-03-09') })).toMatchObject({
      refusal: { because: 'before', what: 'ending', than: 'signature' },
    })
    expect(end({ contractId: 'OP-9' })).toMatchObject({
      refusal: { because: 'unknown-contract' },
    })
  })
})
