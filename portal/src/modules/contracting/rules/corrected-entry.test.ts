import { describe, expect, test } from 'vitest'
import { centavos } from '../../../lib/money.ts'
import {
  amendmentForm,
  awardForm,
  contractForm,
  paymentForm,
  planningForm,
  setting,
  tenderForm,
} from '../test/street.ts'
import { decideAward } from './awarding.ts'
import { entryCorrected, type SaidPart } from './corrected-entry.ts'
import { decideAmendment, decidePayment } from './implementing.ts'
import { assemble, type State } from './parts.ts'
import { decideContract } from './signing.ts'
import { decidePlanning, decideTender, type StageDecision } from './tendering.ts'

const OCID = 'ocds-000tst-1'
const rows: SaidPart[] = []
const standing = () => ({ state: assemble(OCID, rows), setting })
/** The events are told in order; the first has line 1 of the trail. */
const told: readonly ((now: { state: State; setting: typeof setting }) => StageDecision)[] = [
  () => decidePlanning(planningForm, { state: undefined, served: undefined, setting }),
  (now) => decideTender(tenderForm, now),
  (now) => decideAward(awardForm, now),
  (now) => decideContract(contractForm, now),
  (now) => decidePayment(paymentForm, now),
  (now) => decideAmendment({ ...amendmentForm, endsOn: undefined }, now),
]
for (const [at, decide] of told.entries()) rows.push(...partsOf(decide(standing()), at + 1))

function partsOf(decision: StageDecision, entryId: number): SaidPart[] {
  return decision.accepted ? decision.fact.parts.map((part) => ({ ...part, entryId })) : []
}

const corrected = (change: Partial<typeof contractForm>) => {
  const now = standing()
  const form = { ...contractForm, amount: centavos(152_000_000), netAmount: undefined }
  const decision = decideContract({ ...form, ...change, reason: 'Error de captura' }, now)
  return decision.accepted ? entryCorrected(decision.fact.parts, rows) : decision
}

describe('a correction names the line of the trail that was wrong', () => {
  test('that of the signature, though a payment and an amendment wrote the contract again', () => {
    expect(corrected({ title: 'Otro título' })).toBe(4)
  })

  test('that of the amendment, when the amount is what was wrong', () => {
    expect(corrected({ amount: centavos(151_000_000) })).toBe(6)
  })

  test('the newest of several', () => {
    expect(corrected({ title: 'Otro título', amount: centavos(151_000_000) })).toBe(6)
  })

  test('only rulings, contracts and plans are corrected; an amendment corrects nothing', () => {
    const now = standing()
    const form = { ...amendmentForm, amount: centavos(153_000_000) }
    expect(decideAmendment(form, now)).not.toHaveProperty('fact.corrects')
  })
})
