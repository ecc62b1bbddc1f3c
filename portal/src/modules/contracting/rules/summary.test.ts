import { describe, expect, test } from 'vitest'
import { after, amendmentForm, company, OCID, setting, street } from '../test/street.ts'
import { decideAmendment } from './implementing.ts'
import type { State } from './parts.ts'
import { stageOf, summarise } from './summary.ts'

const loaded = (fields: object): State =>
  ({ ocid: OCID, initiationType: 'tender', ...fields }) as State

describe('what a list says of a procurement', () => {
  test('is what was planned, awarded, contracted and paid, and who supplies', () => {
    expect(summarise(street('implementation'))).toEqual({
      title: 'Pavimentar la calle Nogal',
      stage: 'implementation',
      method: 'open',
      plannedCentavos: 155_000_000,
      awardedCentavos: 148_000_000,
      contractedCentavos: 148_000_000,
      paidCentavos: 44_400_000,
      otherMoney: [],
      suppliers: [company.name],
      year: 2026,
      signedOn: '2026-03-10',
      endsOn: '2026-08-31',
      search: expect.stringContaining('constructora nogal, s.a. de c.v. op-031/2026'),
    })
  })

  test('follows the amendments', () => {
    const state = street('contract')
    const amended = after(state, decideAmendment(amendmentForm, { state, setting }))
    expect(summarise(amended)).toMatchObject({
      contractedCentavos: 152_000_000,
      endsOn: '2026-09-15',
    })
  })

  test('where nothing says an amount there is none, which is not zero', () => {
    expect(summarise(street('planning'))).toMatchObject({
      plannedCentavos: 160_000_000,
      awardedCentavos: null,
      contractedCentavos: null,
      paidCentavos: null,
      signedOn: null,
    })
  })

  test('dollars are not added to pesos', () => {
    const awards = [
      { id: '1', value: { amount: 10, currency: 'MXN' } },
      { id: '2', value: { amount: 90, currency: 'USD' } },
    ]
    expect(summarise(loaded({ awards }))).toMatchObject({
      awardedCentavos: 1_000,
      otherMoney: [{ figure: 'awarded', currency: 'USD', centavos: 9_000 }],
    })
  })

  test('a refund counts against what was paid, and an amount beyond money is none', () => {
    const paid = (amount: number, id = '1') => ({ id, value: { amount, currency: 'MXN' } })
    const contracts = (...transactions: object[]) => [{ id: '1', implementation: { transactions } }]
    const of = (...transactions: object[]) =>
      summarise(loaded({ contracts: contracts(...transactions) })).paidCentavos
    expect(of(paid(100), paid(-30, '2'))).toBe(7_000)
    expect(of(paid(-30))).toBe(0)
    expect(of(paid(1e300))).toBeNull()
    expect(of(paid(6e13), paid(6e13, '2'))).toBeNull()
  })

  test('what is too long for a line of a list is cut, and a day that does not exist is none', () => {
    const long = loaded({ tender: { id: '1', description: 'Pavimentar. '.repeat(500) } })
    expect(summarise(long).title).toMatch(/^Pavimentar.{280,289}…$/)
    const contracts = [{ id: '1', dateSigned: '2026-02-31T00:00:00Z' }]
    expect(summarise(loaded({ contracts }))).toMatchObject({ signedOn: null, year: null })
  })

  test('a ruling that was cancelled counts no more', () => {
    const awards = [{ id: '1', status: 'cancelled', value: { amount: 10, currency: 'MXN' } }]
    expect(summarise(loaded({ awards }))).toMatchObject({
      awardedCentavos: null,
      suppliers: [],
      stage: 'cancelled',
    })
  })

  test('without any title the procurement is called by its identifier', () => {
    expect(summarise(loaded({})).title).toBe(OCID)
    expect(summarise(loaded({ tender: { id: '1', title: ' ', description: 'Luz' } })).title).toBe(
      'Luz',
    )
  })
})

const ended = (on: string, more: object = {}) => ({
  ...{ status: 'terminated', period: { endDate: '2026-08-31T23:59:59-06:00' } },
  implementation: { endDate: `${on}T00:00:00-06:00`, ...more },
})

describe('the stage of a procurement that a file brought', () => {
  test.each<[string, object, string]>([
    ['nothing but a plan', { planning: {} }, 'planning'],
    ['a planned call', { tender: { id: '1', status: 'planned' } }, 'planning'],
    ['a call whose status nobody said', { tender: { id: '1' } }, 'tender'],
    ['a call declared void', { tender: { id: '1', status: 'unsuccessful' } }, 'cancelled'],
    [
      'a load taken back',
      { tender: { id: '1', status: 'withdrawn', amendments: [{ id: 'retiro' }] } },
      'withdrawn',
    ],
    ['a plan given up', { tender: { id: '1', status: 'withdrawn' } }, 'cancelled'],
    ['only rulings without winner', { awards: [{ id: '1', status: 'unsuccessful' }] }, 'cancelled'],
    [
      'one ruling of two that stands',
      { awards: [{ id: '1', status: 'cancelled' }, { id: '2' }] },
      'award',
    ],
    ['a contract never signed', { contracts: [{ id: '1', status: 'cancelled' }] }, 'cancelled'],
    ['one contract of two in force', { contracts: [{ status: 'terminated' }, {}] }, 'contract'],
    ['all contracts ended', { contracts: [{ status: 'terminated' }] }, 'completed'],
    ['a contract ended on its day', { contracts: [ended('2026-08-31')] }, 'completed'],
    ['a contract ended before its day', { contracts: [ended('2026-08-30')] }, 'ended-early'],
    [
      'a contract ended with a reason',
      { contracts: [ended('2026-09-30', { endDateDetails: 'Abandonó la obra' })] },
      'ended-early',
    ],
    [
      'a work that was concluded before its day',
      { contracts: [ended('2026-08-01', { status: 'concluded', endDateDetails: 'Acta 3' })] },
      'completed',
    ],
    [
      'a payment',
      { contracts: [{ implementation: { transactions: [{ id: '1' }] } }] },
      'implementation',
    ],
  ])('%s', (_, fields, stage) => {
    expect(stageOf(loaded(fields))).toBe(stage)
  })
})
