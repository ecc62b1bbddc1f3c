import type { Award, Contract, Organization, Tender } from '@tequio/ocds'
import type { CalendarDate } from '../../../lib/dates.ts'
import { accept, refuse } from '../../../lib/decision.ts'
import { type Centavos, centavos } from '../../../lib/money.ts'
import { dateIn } from '../../../lib/zones.ts'
import { contractIn, implementationRow, paidOf } from './contract-state.ts'
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
  /** Asked when a ruling that is public is corrected. */
  readonly reason?: string | undefined
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
  const before = state.awards?.[0]
  return accept({
    tags: [before ? 'awardUpdate' : 'award'],
    parts: [
      ...formerOffers(state, tenderers),
      ...tenderers.map((one) =>
        offerPart(state, one, one.id === winner.id ? ['tenderer', 'supplier'] : ['tenderer']),
      ),
      { kind: 'tender', key: '', content: closedTender(state, tenderers) },
      { kind: 'award', key: '1', content: awardOf(form, { winner, before, setting }) },
    ],
  })
}

function refuseAward(
  form: AwardForm,
  state: State,
  { zone, today }: Setting,
): ContractingRefusal | undefined {
  const stage = stageOf(state)
  if (stage === 'award' && !form.reason?.trim())
    return { because: 'already-done', what: 'award', id: '1' }
  if (stage === 'planning') return { because: 'not-at-this-stage', stage, needed: 'tender' }
  if (stage !== 'tender' && stage !== 'award') return { because: 'ended', stage }
  if (form.amount <= 0) return { because: 'no-amount' }
  if (!form.winner) return { because: 'no-supplier' }
  if (form.on > today) return { because: 'in-the-future', what: 'award', date: form.on }
  const { startDate, endDate } = state.tender?.tenderPeriod ?? {}
  const called = dateWritten(zone, startDate)
  if (called && form.on < called)
    return { because: 'before', what: 'award', date: form.on, than: 'tender', limit: called }
  // Offers are opened when the call has closed (LOPSRM, art. 37).
  const closed = dateWritten(zone, endDate)
  if (closed && form.on < closed)
    return { because: 'before', what: 'award', date: form.on, than: 'tender-end', limit: closed }
  return undefined
}

/** The town's calendar date of a date-time of the standard. */
export const dateWritten = (
  zone: string,
  dateTime: string | null | undefined,
): CalendarDate | undefined => (dateTime ? dateIn(zone, new Date(dateTime)) : undefined)

const offerRoles: readonly string[] = ['tenderer', 'supplier']

/** The roles of this ruling, and those that the party has for other reasons. */
function offerPart({ parties = [] }: State, supplier: Supplier, roles: readonly string[]): Part {
  const standing = parties.find(({ id }) => id === supplier.id)
  const others = standing?.roles?.filter((role) => !offerRoles.includes(role)) ?? []
  const content = withRoles(partyOf(supplier, others), partyOf(supplier, roles))
  return { kind: 'party', key: supplier.id, content: { ...standing, ...content } }
}

/** A corrected ruling takes back who did not offer after all. */
function formerOffers({ parties = [] }: State, tenderers: readonly Supplier[]): Part[] {
  const named = new Set<unknown>(tenderers.map(({ id }) => id))
  const former = parties.filter(
    ({ id, roles }) => !named.has(id) && roles?.some((role) => offerRoles.includes(role)),
  )
  return former.map((party) => {
    const roles = party.roles?.filter((role) => !offerRoles.includes(role)) ?? []
    const content: Organization | null = roles.length > 0 ? { ...party, roles } : null
    return { kind: 'party', key: String(party.id ?? party.name), content }
  })
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

type Awarding = {
  readonly winner: Supplier
  readonly before: Award | undefined
  readonly setting: Setting
}

const awardOf = (form: AwardForm, { winner, before, setting: { zone } }: Awarding): Award => ({
  id: '1',
  title: 'Fallo',
  status: 'active',
  date: startOf(zone, form.on),
  value: pesos(form.amount),
  suppliers: [referenceTo(winner)],
  ...said({ rationale: form.rationale }),
  ...documentsWith(before?.documents, form.papers),
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
  /** Asked when a contract that is public is corrected. */
  readonly reason?: string | undefined
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
  const before = contractIn(state, form.number.trim())
  return accept({
    tags: [before ? 'contractUpdate' : 'contract'],
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
      { kind: 'contract', key: form.number.trim(), content: contractOf(form, setting, before) },
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
  const before = contractIn(state, id)
  if (before && !form.reason?.trim()) return { because: 'already-done', what: 'contract', id }
  if (stage === 'planning' || stage === 'tender')
    return { because: 'not-at-this-stage', stage, needed: 'award' }
  const corrects = before && (stage === 'contract' || stage === 'implementation')
  if (stage !== 'award' && !corrects) return { because: 'ended', stage }
  const { amount, netAmount } = form
  if (amount <= 0) return { because: 'no-amount' }
  if (netAmount && netAmount > amount)
    return { because: 'net-above-total', net: netAmount, total: amount }
  const paid = before ? paidOf(before) : centavos(0)
  if (amount < paid)
    return { because: 'beyond-the-contract', contracted: amount, paid, asked: centavos(0) }
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

const contractOf = (
  form: ContractForm,
  { zone }: Setting,
  before: Contract | undefined,
): Contract => ({
  ...(before && lifeOf(before)),
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
  ...documentsWith(before?.documents, form.papers),
})

/** What later events said of the contract; a correction of its terms leaves it. */
const lifeOf = (contract: Contract): Partial<Contract> => ({
  ...(contract.amendments && { amendments: contract.amendments }),
  ...implementationRow(contract),
})
