import { type CalendarDate, calendarDate } from '../../../lib/dates.ts'
import type { Decision } from '../../../lib/decision.ts'
import { centavos } from '../../../lib/money.ts'
import { type AwardForm, decideAward } from '../rules/awarding.ts'
import {
  type AmendmentForm,
  decidePayment,
  type EndingForm,
  type MilestoneForm,
  type PaymentForm,
} from '../rules/implementing.ts'
import type { Setting } from '../rules/papers.ts'
import { assemble, decompose, type State } from '../rules/parts.ts'
import { type ContractForm, decideContract } from '../rules/signing.ts'
import type { Stage } from '../rules/summary.ts'
import {
  decidePlanning,
  decideTender,
  type EventDraft,
  type PlanningForm,
  type TenderForm,
} from '../rules/tendering.ts'

export const day = (text: string): CalendarDate => calendarDate(text)

/** San Tequio on 10 June 2026. */
export const setting: Setting = {
  buyer: { id: 'MX-RFC-MST850101AA1', name: 'Municipio de San Tequio' },
  zone: 'America/Mexico_City',
  today: day('2026-06-10'),
}

export const OCID = 'ocds-000tst-PP25-Z31-0147-1'

export const company = {
  id: 'MX-RFC-CNO010203AB1',
  name: 'Constructora Nogal, S.A. de C.V.',
  rfc: 'CNO010203AB1',
}
export const rival = {
  id: 'MX-RFC-PFR990909XY2',
  name: 'Pavimentos Fresno, S.A. de C.V.',
  rfc: 'PFR990909XY2',
}
/** A natural person: the RFC stays in the office. */
export const mason = { id: 'persona-1', name: 'Lucio Mena Ortiz', rfc: null }

export const planningForm: PlanningForm = {
  title: 'Pavimentar la calle Nogal',
  rationale: 'Ganó la votación de 2025',
  method: 'open',
  amount: centavos(160_000_000),
  source: 'Presupuesto participativo 2025',
  tenderFrom: day('2026-02-02'),
  contractUntil: day('2026-09-30'),
  papers: [],
}

export const tenderForm: TenderForm = {
  number: 'LP-031-2026',
  title: 'Pavimentar la calle Nogal',
  description: '420 metros de concreto hidráulico',
  amount: centavos(155_000_000),
  method: 'open',
  publishedOn: day('2026-02-03'),
  closesOn: day('2026-02-20'),
  clarificationOn: day('2026-02-10'),
  papers: [],
}

export const awardForm: AwardForm = {
  tenderers: [rival],
  winner: company,
  amount: centavos(148_000_000),
  on: day('2026-03-02'),
  rationale: 'La oferta solvente más baja',
  papers: [],
}

export const contractForm: ContractForm = {
  number: 'OP-031/2026',
  title: 'Pavimentación de la calle Nogal',
  amount: centavos(148_000_000),
  netAmount: centavos(127_586_207),
  signedOn: day('2026-03-10'),
  startsOn: day('2026-03-16'),
  endsOn: day('2026-08-31'),
  surveillance: ['citizenComptroller'],
  guarantee: { type: 'suretyBond', amount: centavos(14_800_000) },
  papers: [],
}

export const paymentForm: PaymentForm = {
  contractId: 'OP-031/2026',
  number: '1',
  on: day('2026-04-15'),
  amount: centavos(44_400_000),
}

export const amendmentForm: AmendmentForm = {
  contractId: 'OP-031/2026',
  on: day('2026-05-04'),
  reason: 'Apareció una toma de agua sin registrar',
  amount: centavos(152_000_000),
  endsOn: day('2026-09-15'),
  papers: [],
}

export const milestoneForm: MilestoneForm = {
  contractId: 'OP-031/2026',
  number: 'H1',
  title: 'Colado de la primera cuadra',
  dueOn: day('2026-05-15'),
}

export const endingForm: EndingForm = {
  contractId: 'OP-031/2026',
  on: day('2026-06-05'),
  papers: [],
}

type StateBefore = State | undefined
export type Told = Decision<EventDraft, unknown>

/** The process after an event that the rules accept. */
export function after(state: StateBefore, decision: Told): State {
  if (!decision.accepted) throw new Error(JSON.stringify(decision.refusal))
  return assemble(OCID, [...(state ? decompose(state) : []), ...decision.fact.parts])
}

/** The street of the calle Nogal, told until the given stage. */
export function street(until: Exclude<Stage, 'completed' | 'cancelled' | 'withdrawn'>): State {
  const planned = after(
    undefined,
    decidePlanning(planningForm, { state: undefined, served: undefined, setting }),
  )
  if (until === 'planning') return planned
  const called = after(planned, decideTender(tenderForm, { state: planned, setting }))
  if (until === 'tender') return called
  const awarded = after(called, decideAward(awardForm, { state: called, setting }))
  if (until === 'award') return awarded
  const signed = after(awarded, decideContract(contractForm, { state: awarded, setting }))
  if (until === 'contract') return signed
  return after(signed, decidePayment(paymentForm, { state: signed, setting }))
}
