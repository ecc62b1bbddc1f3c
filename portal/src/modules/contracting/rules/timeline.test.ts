import { expect, test } from 'vitest'
import { centavos } from '../../../lib/money.ts'
import { STAGE_ORDER, stages } from '../../works/index.ts'
import {
  after,
  amendmentForm,
  contractForm,
  day,
  paymentForm,
  setting,
  street,
} from '../test/street.ts'
import { momentWords } from '../texts.ts'
import { contractsAsSigned } from './amendments.ts'
import { decideCancellation } from './cancelling.ts'
import { type AmendmentForm, decideAmendment, decidePayment } from './implementing.ts'
import { decompose, type Part, type State } from './parts.ts'
import { decideContract } from './signing.ts'
import type { StageDecision } from './tendering.ts'
import { timelineOfProcess } from './timeline.ts'

const momentsOf = (state: State, rows: readonly Part[] = decompose(state)) =>
  timelineOfProcess(state, {
    ...{ zone: setting.zone, words: momentWords, signed: contractsAsSigned(rows) },
    link: { label: 'Ver', href: '/' },
    after: (stage) => stages.indexOf(stage) * STAGE_ORDER,
  })

test('a contract that ended before its time is told where the work stood, and not as its end', () => {
  const state = street('implementation')
  const form = { on: day('2026-06-01'), reason: 'Abandonó la obra', outcome: 'cancelled' } as const
  const ended = after(state, decideCancellation({ ...form, papers: [] }, { state, setting }))
  const last = momentsOf(ended).at(-1)
  expect(last).toMatchObject({
    ...{ title: 'El contrato terminó antes de tiempo', detail: 'Abandonó la obra' },
    ...{ state: 'stopped', on: '2026-06-01' },
  })
  expect(last?.order).toBeLessThan(stages.indexOf('finished') * STAGE_ORDER)
})

/** The rows of a contract that was signed, and then what befell it in turn. */
function toldOf(...events: readonly ((state: State) => StageDecision)[]) {
  let state = street('contract')
  const rows: Part[] = [...decompose(state)]
  for (const event of events) {
    const decision = event(state)
    if (!decision.accepted) throw new Error(JSON.stringify(decision.refusal))
    rows.push(...decision.fact.parts)
    state = after(state, decision)
  }
  return momentsOf(state, rows).find(({ title }) => title === 'Se firmó el contrato')?.detail
}

const corrected = (pesos: number) => (state: State) =>
  decideContract(
    { ...contractForm, amount: pesosOf(pesos), netAmount: undefined, reason: 'Error de captura' },
    { state, setting },
  )
const amended = (change: Partial<AmendmentForm>) => (state: State) =>
  decideAmendment(
    { ...amendmentForm, amount: undefined, endsOn: undefined, ...change },
    { state, setting },
  )
const pesosOf = (pesos: number) => centavos(pesos * 100)
const later = { endsOn: day('2026-09-15') }
const dearer = { amount: pesosOf(1_520_000) }

test.each([
  ['an amendment leaves what was signed', [amended(dearer)], '1,480,000'],
  ['a correction replaces it', [corrected(1_430_000)], '1,430,000'],
  ['so does one after a new date', [amended(later), corrected(1_430_000)], '1,430,000'],
  ['one before a new amount', [corrected(1_430_000), amended(dearer)], '1,430,000'],
  ['one of the new amount does not', [amended(dearer), corrected(1_510_000)], '1,480,000'],
])('the moment of the signature says what was signed: %s', (_, events, amount) => {
  expect(toldOf(...events)).toBe(`Número OP-031/2026, por $${amount}.`)
})

test('one payment is told with its amount, several with their sum and whose the date is', () => {
  const one = street('implementation')
  const second = { ...paymentForm, number: '2', on: day('2026-05-15') }
  const two = after(one, decidePayment(second, { state: one, setting }))
  const told = (state: State) => {
    const { title, detail } = momentsOf(state).find(({ id }) => id.includes('-pagos-')) ?? {}
    return `${title}. ${detail}`
  }
  expect(told(one)).toBe('Se hizo un pago. Fue de $444,000.')
  expect(told(two)).toBe('Se hicieron 2 pagos. Suman $888,000. La fecha es la del último.')
})
