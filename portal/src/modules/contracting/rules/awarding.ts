import type { Award, Contract, Organization, Tender } from '@tequio/ocds'
import type { CalendarDate } from '../../../lib/dates.ts'
import { accept, refuse } from '../../../lib/decision.ts'
import type { Centavos } from '../../../lib/money.ts'
import { dateIn } from '../../../lib/zones.ts'
import {
  documentsWith,
  type Paper,
  partyOf,
  period,
  pesos,
  referenceTo,
  type Setting,
  type Supplier,
  said,
  startOf,
  withRoles,
} from './papers.ts'
import type { Part, State } from './parts.ts'
import type { ContractingRefusal } from './refusals.ts'
import { stageOf } from './summary.ts'
import type { StageDecision } from './tendering.ts'

export type AwardForm = {
  readonly tenderers: readonly Supplier[]
  readonly winner: Supplier | undefined
  readonly amount: Centavos
  readonly on: CalendarDate
  readonly rationale?: string | undefined
  readonly papers: readonly Paper[]
}

/** The ruling names who offered, who won, for how much and why. */
export function decideAward(
  form: AwardForm,
  { state, setting }: { state: State; setting: Setting },
): StageDecision {
  const refusal = refuseAward(form, state, setting)
  if (refusal) return refuse(refusal)
  const winner = form.winner as Supplier
  const tenderers = [...new Map([...form.tenderers, winner].map((one) => [one.id, one])).values()]
  return accept({
    tags: ['award'],
    parts: [
      ...tenderers.map((one) =>
        partyPart(state, one, one.id === winner.id ? ['tenderer', 'supplier'] : ['tenderer']),
      ),
      { kind: 'tender', key: '', content: closedTender(state, tenderers) },
      { kind: 'award', key: '1', content: awardOf(form, winner, setting) },
    ],
  })
}

function refuseAward(
  form: AwardForm,
  state: State,
  { zone, today }: Setting,
): ContractingRefusal | undefined {
  const stage = stageOf(state)
  if (stage === 'award') return { because: 'already-done', what: 'award', id: '1' }
  if (stage === 'planning') return { because: 'not-at-this-stage', stage, needed: 'tender' }
  if (stage !== 'tender') return { because: 'ended', stage }
  if (form.amount <= 0) return { because: 'no-amount' }
  if (!form.winner) return { because: 'no-supplier' }
  if (form.on > today) return { because: 'in-the-future', what: 'award', date: form.on }
  const called = dateWritten(zone, state.tender?.tenderPeriod?.startDate)
  if (called && form.on < called)
    return { because: 'before', what: 'award', date: form.on, than: 'tender', limit: called }
  return undefined
}

/** The town's calendar date of a date-time of the standard. */
export const dateWritten = (
  zone: string,
  dateTime: string | null | undefined,
): CalendarDate | undefined => (dateTime ? dateIn(zone, new Date(dateTime)) : undefined)

export function partyPart(
  { parties = [] }: State,
  supplier: Supplier,
  roles: readonly string[],
): Part {
  const standing = parties.find(({ id }) => id === supplier.id)
  const content: Organization = withRoles(standing, partyOf(supplier, roles))
  return { kind: 'party', key: supplier.id, content }
}

function closedTender({ tender }: State, tenderers: readonly Supplier[]): Tender {
  return {
    ...tender,
    id: tender?.id ?? '1',
    status: 'complete',
    numberOfTenderers: tenderers.length,
    tenderers: tenderers.map(referenceTo),
  }
}

const awardOf = (form: AwardForm, winner: Supplier, { zone }: Setting): Award => ({
  id: '1',
  title: 'Fallo',
  status: 'active',
  date: startOf(zone, form.on),
  value: pesos(form.amount),
  suppliers: [referenceTo(winner)],
  ...said({ rationale: form.rationale }),
  ...documentsWith(undefined, form.papers),
})

export type ContractForm = {
  readonly number: string
  readonly title: string
  readonly amount: Centavos
  readonly netAmount?: Centavos | undefined
  readonly signedOn: CalendarDate
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly surveillance: readonly string[]
  readonly guarantee?: { readonly type: string; readonly amount: Centavos } | undefined
  readonly papers: readonly Paper[]
}

/** A contract is signed after its ruling, and runs forward. */
export function decideContract(
  form: ContractForm,
  { state, setting }: { state: State; setting: Setting },
): StageDecision {
  const refusal = refuseContract(form, state, setting)
  if (refusal) return refuse(refusal)
  const supplier = state.awards?.[0]?.suppliers?.[0]
  const party = state.parties?.find(({ id }) => id === supplier?.id)
  return accept({
    tags: ['contract'],
    parts: [
      ...(party
        ? [
            {
              kind: 'party',
              key: String(party.id),
              content: withRoles(party, { roles: ['payee'] }),
            } as const,
          ]
        : []),
      { kind: 'contract', key: form.number.trim(), content: contractOf(form, setting) },
    ],
  })
}

function refuseContract(
  form: ContractForm,
  state: State,
  { zone, today }: Setting,
): ContractingRefusal | undefined {
  const stage = stageOf(state)
  const id = form.number.trim()
  if (state.contracts?.some((one) => one.id === id))
    return { because: 'already-done', what: 'contract', id }
  if (stage === 'planning' || stage === 'tender')
    return { because: 'not-at-this-stage', stage, needed: 'award' }
  if (stage !== 'award') return { because: 'ended', stage }
  if (form.amount <= 0) return { because: 'no-amount' }
  if (form.signedOn > today)
    return { because: 'in-the-future', what: 'signature', date: form.signedOn }
  const awarded = dateWritten(zone, state.awards?.[0]?.date)
  if (awarded && form.signedOn < awarded) {
    return {
      because: 'before',
      what: 'signature',
      date: form.signedOn,
      than: 'award',
      limit: awarded,
    }
  }
  if (form.endsOn < form.startsOn) {
    return {
      because: 'before',
      what: 'end',
      date: form.endsOn,
      than: 'start',
      limit: form.startsOn,
    }
  }
  return undefined
}

const contractOf = (form: ContractForm, { zone }: Setting): Contract => ({
  id: form.number.trim(),
  awardID: '1',
  title: form.title.trim(),
  status: 'active',
  dateSigned: startOf(zone, form.signedOn),
  ...period(zone, form.startsOn, form.endsOn),
  value: {
    ...pesos(form.amount),
    ...(form.netAmount && { netAmount: pesos(form.netAmount).amount ?? null }),
  },
  ...(form.surveillance.length > 0 && { surveillanceMechanisms: [...form.surveillance] }),
  ...(form.guarantee && {
    guarantees: [
      {
        id: '1',
        type: form.guarantee.type,
        obligations: 'fulfillment',
        value: pesos(form.guarantee.amount),
      },
    ],
  }),
  ...documentsWith(undefined, form.papers),
})
