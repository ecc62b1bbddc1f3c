import type { Award, Organization, Tender } from '@tequio/ocds'
import type { CalendarDate } from '../../../lib/dates.ts'
import { accept, refuse } from '../../../lib/decision.ts'
import type { Centavos } from '../../../lib/money.ts'
import { dateWritten, startAgain } from './days.ts'
import {
  documentsWith,
  moneyAgain,
  type Paper,
  partyOf,
  referenceTo,
  type Setting,
  type Supplier,
  said,
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
  const others = form.tenderers.filter(({ id }) => id !== winner.id)
  const tenderers = [...new Map([...others, winner].map((one) => [one.id, one])).values()]
  const before = state.awards?.[0]
  return accept({
    tags: [before ? 'awardUpdate' : 'award'],
    corrects: before !== undefined,
    parts: [
      ...formerOffers(state, tenderers),
      ...tenderers.map((one) =>
        offerPart(state, one, one.id === winner.id ? ['tenderer', 'supplier'] : ['tenderer']),
      ),
      { kind: 'tender', key: '', content: closedTender(state, tenderers) },
      {
        kind: 'award',
        key: String(before?.id ?? '1'),
        content: awardOf(form, { winner, before, setting }),
      },
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
  // Offers are opened when the call has closed.
  const closed = dateWritten(zone, endDate)
  if (closed && form.on < closed)
    return { because: 'before', what: 'award', date: form.on, than: 'tender-end', limit: closed }
  return undefined
}

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

/** What the form does not ask (the items of a file that was loaded) stays. */
function awardOf(form: AwardForm, { winner, before, setting: { zone } }: Awarding): Award {
  const { rationale: _, ...standing } = before ?? {}
  return {
    title: 'Fallo',
    ...standing,
    id: before?.id ?? '1',
    status: 'active',
    date: startAgain(zone, form.on, before?.date),
    value: moneyAgain(before?.value, form.amount),
    suppliers: [referenceTo(winner)],
    ...said({ rationale: form.rationale }),
    ...documentsWith(before?.documents, form.papers),
  }
}
