import { describe, expect, test } from 'vitest'
import { validate } from '../validate.ts'
import { coherenceRules } from './rules.ts'

const value = (amount: number, more = {}) => ({ amount, currency: 'MXN', ...more })
const days = (startDate: string, endDate: string) => ({
  startDate: `2026-${startDate}T00:00:00Z`,
  endDate: `2026-${endDate}T00:00:00Z`,
})
const at = (day: string) => `2026-${day}T00:00:00Z`

const town = { id: 'MX-1', name: 'San Tequio', roles: ['buyer', 'procuringEntity', 'payer'] }
const builder = { id: 'MX-2', name: 'Constructora', roles: ['tenderer', 'supplier', 'payee'] }
const named = ({ id, name }: { id: string; name: string }) => ({ id, name })

const award = {
  ...{ id: 'a-1', status: 'active', date: at('02-10'), value: value(100) },
  suppliers: [named(builder)],
}
const payment = { ...{ id: 'p-1', date: at('04-01'), value: value(60) }, payee: named(builder) }
const contract = {
  ...{ id: 'c-1', awardID: 'a-1', status: 'active', dateSigned: at('02-20'), value: value(100) },
  period: days('03-01', '06-01'),
  implementation: { transactions: [payment] },
}
const tender = {
  ...{ id: 't-1', status: 'complete', value: value(100), tenderPeriod: days('01-10', '02-01') },
  procuringEntity: named(town),
}
const release = {
  ...{ ocid: 'ocds-abcdef-1', id: '1', date: at('05-01'), tag: ['implementation'] },
  ...{ initiationType: 'tender', buyer: named(town), parties: [town, builder] },
  tender,
  awards: [award],
  contracts: [contract],
}
const found = (document: object) =>
  validate(document).coherence.map(({ rule, path }) => `${rule} ${path}`)

const withTender = (more: object) => ({ ...release, tender: { ...tender, ...more } })
const withAward = (more: object) => ({ ...release, awards: [{ ...award, ...more }] })
const withContract = (more: object) => ({ ...release, contracts: [{ ...contract, ...more }] })
const withPayment = (more: object) =>
  withContract({ implementation: { transactions: [{ ...payment, ...more }] } })
const withMilestone = (more: object) => withContract({ milestones: [{ id: 'm-1', ...more }] })
const withParties = (...parties: object[]) => ({ ...release, parties })
const withBudget = (budget: object) => ({ ...release, planning: { budget } })

test('a process whose parts agree has nothing to say', () => {
  expect(found(release)).toEqual([])
})

const cases: [rule: string, path: string, document: object][] = [
  ['period-order', 'contracts/0/period/endDate', withContract({ period: days('06-01', '03-01') })],
  [
    'period-extent',
    'contracts/0/period/maxExtentDate',
    withContract({ period: { ...days('03-01', '06-01'), maxExtentDate: at('05-01') } }),
  ],
  [
    'period-duration',
    'contracts/0/period/durationInDays',
    withContract({ period: { ...days('03-01', '06-01'), durationInDays: 30 } }),
  ],
  ['unlikely-date', 'tender/dateModified', withTender({ dateModified: '0001-01-01T00:00:00Z' })],
  [
    'enquiry-after-tender',
    'tender/enquiryPeriod/endDate',
    withTender({ enquiryPeriod: days('01-10', '02-05') }),
  ],
  [
    'award-before-tender-end',
    'awards/0/date',
    withTender({ tenderPeriod: days('01-10', '02-15') }),
  ],
  ['signed-before-award', 'contracts/0/dateSigned', withContract({ dateSigned: at('02-09') })],
  [
    'contract-before-award',
    'contracts/0/period/startDate',
    withContract({ period: days('02-01', '06-01') }),
  ],
  [
    'paid-before-signed',
    'contracts/0/implementation/transactions/0/date',
    withPayment({ date: at('02-19') }),
  ],
  [
    'fact-after-release',
    'contracts/0/implementation/transactions/0/date',
    withPayment({ date: at('05-03') }),
  ],
  ['met-without-date', 'contracts/0/milestones/0', withMilestone({ status: 'met' })],
  [
    'date-without-met',
    'contracts/0/milestones/0/dateMet',
    withMilestone({ status: 'notMet', dateMet: at('04-01') }),
  ],
  ['negative-amount', 'tender/value/amount', withTender({ value: value(-1) })],
  ['amount-without-currency', 'tender/value/currency', withTender({ value: { amount: 1 } })],
  [
    'net-over-amount',
    'tender/value/netAmount',
    withTender({ value: value(100, { netAmount: 116 }) }),
  ],
  ['min-over-max', 'tender/minValue/amount', withTender({ minValue: value(101) })],
  ['over-budget', 'planning/budget/amount', withBudget({ amount: value(99) })],
  [
    'breakdown-sum',
    'planning/budget/budgetBreakdown',
    withBudget({ amount: value(100), budgetBreakdown: [{ id: 'b', amount: value(70) }] }),
  ],
  ['contract-over-award', 'contracts/0/value/amount', withContract({ value: value(101) })],
  ['overpaid', 'contracts/0/implementation/transactions', withPayment({ value: value(100.01) })],
  [
    'guarantee-over-contract',
    'contracts/0/guarantees/0/value/amount',
    withContract({ guarantees: [{ id: 'g', value: value(101) }] }),
  ],
  [
    'currency-mix',
    'contracts/0/implementation/transactions/0/value/currency',
    withPayment({ value: { amount: 60, currency: 'USD' } }),
  ],
  ['award-reference', 'contracts/0/awardID', withContract({ awardID: 'a-2' })],
  [
    'lot-reference',
    'awards/0/relatedLots',
    { ...withTender({ lots: [{ id: 1 }] }), awards: [{ ...award, relatedLots: ['1', '2'] }] },
  ],
  [
    'bid-reference',
    'awards/0/relatedBid',
    { ...withAward({ relatedBid: 'o-2' }), bids: { details: [{ id: 'o-1' }] } },
  ],
  [
    'milestone-reference',
    'contracts/0/implementation/metrics/0/observations/0/relatedImplementationMilestone',
    withContract({
      implementation: {
        milestones: [{ id: 'm-1' }],
        metrics: [{ id: 'x', observations: [{ relatedImplementationMilestone: { id: 'm-2' } }] }],
      },
    }),
  ],
  [
    'own-process',
    'relatedProcesses/0/identifier',
    {
      ...release,
      relatedProcesses: [{ id: 'r', scheme: 'ocid', identifier: release.ocid }],
    },
  ],
  ['party-reference', 'awards/0/suppliers/0', withAward({ suppliers: [{ id: 'MX-3' }] })],
  ['party-role', 'awards/0/suppliers/0', withParties(town, { ...builder, roles: ['payee'] })],
  [
    'party-name',
    'awards/0/suppliers/0/name',
    withAward({ suppliers: [{ id: 'MX-2', name: 'Otra' }] }),
  ],
  ['party-without-role', 'parties/2', withParties(town, builder, { id: 'MX-3' })],
  [
    'buyer-is-supplier',
    'awards/0/suppliers/0',
    {
      ...withAward({ suppliers: [{ id: 'MX-1' }] }),
      parties: [{ ...town, roles: [...town.roles, 'supplier'] }, builder],
    },
  ],
  [
    'rfc-format',
    'parties/1/identifier/id',
    withParties(town, { ...builder, identifier: { scheme: 'MX-RFC', id: 'XAXX' } }),
  ],
  ['award-without-supplier', 'awards/0', withAward({ suppliers: [] })],
  ['unsuccessful-with-award', 'awards/0/status', withTender({ status: 'unsuccessful' })],
  ['contract-of-dropped-award', 'contracts/0/status', withAward({ status: 'cancelled' })],
  [
    'tenderers-count',
    'tender/numberOfTenderers',
    withTender({ numberOfTenderers: 0, tenderers: [named(builder)] }),
  ],
]

describe('what does not agree is told with the rule that it breaks', () => {
  test.each(cases)('%s at %s', (rule, path, document) => {
    expect(found(document)).toEqual([`${rule} ${path}`])
  })

  test('each rule has a case here and a text in each language', () => {
    expect(Object.keys(coherenceRules)).toEqual(cases.map(([rule]) => rule))
    const spanish = cases.map(([, , document]) => validate(document).coherence[0]?.message)
    const english = cases.map(
      ([, , document]) => validate(document, { language: 'en' }).coherence[0]?.message,
    )
    expect(new Set([...spanish, ...english]).size).toBe(2 * cases.length)
  })
})

test('of a record the compiled release is looked at, or else its releases', () => {
  const wrong = withTender({ value: value(-1) })
  const record = { ocid: release.ocid, releases: [wrong] }

  expect(found(record)).toEqual(['negative-amount releases/0/tender/value/amount'])
  expect(found({ ...record, compiledRelease: wrong })).toEqual([
    'negative-amount compiledRelease/tender/value/amount',
  ])
})

test('of a project its periods, amounts and dates are looked at', () => {
  const project = { id: 'oc4ids-abcdef-1', period: days('06-01', '03-01'), sector: ['education'] }

  expect(found(project)).toEqual(['period-order period/endDate'])
})
