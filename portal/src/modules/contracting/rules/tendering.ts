import type { Method, Planning, ReleaseTag, Tender } from '@tequio/ocds'
import type { CalendarDate } from '../../../lib/dates.ts'
import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import type { Centavos } from '../../../lib/money.ts'
import type { Zone } from '../../../lib/zones.ts'
import { endAgain, startAgain } from './days.ts'
import {
  documentsWith,
  moneyAgain,
  nextId,
  type Paper,
  partyOf,
  period,
  pesos,
  type Setting,
  said,
  startOf,
} from './papers.ts'
import type { Part, State } from './parts.ts'
import type { ContractingRefusal } from './refusals.ts'
import { stageOf } from './summary.ts'

/** What an event says, ready to be announced: its tags and its parts. */
export type EventDraft = {
  readonly tags: readonly ReleaseTag[]
  readonly parts: readonly Part[]
  /** It mends what was said wrongly. What changed in the world (an amendment, an end) corrects nothing. */
  readonly corrects?: boolean
}
export type StageDecision = Decision<EventDraft, ContractingRefusal>

export type PlanningForm = {
  readonly title: string
  readonly rationale?: string | undefined
  readonly method: Method
  readonly methodDetails?: string | undefined
  readonly amount: Centavos
  readonly source?: string | undefined
  readonly tenderFrom?: CalendarDate | undefined
  readonly contractUntil?: CalendarDate | undefined
  readonly papers: readonly Paper[]
}

/** The project that the procurement serves, as OC4IDS names it. */
export type Served =
  | { readonly id: string; readonly title: string; readonly uri: string }
  | undefined

/** Planning opens the procurement; saying it again corrects it. */
export function decidePlanning(
  form: PlanningForm,
  { state, served, setting }: { state: State | undefined; served: Served; setting: Setting },
): StageDecision {
  if (form.amount <= 0) return refuse({ because: 'no-amount' })
  const stage = state && stageOf(state)
  if (stage && stage !== 'planning') return refuse({ because: 'ended', stage })
  const planning: Planning = {
    ...said({ rationale: form.rationale }),
    budget: { ...said({ description: form.source }), amount: pesos(form.amount) },
    ...(served && { project: served }),
    ...documentsWith(state?.planning?.documents, form.papers),
  }
  const { buyer } = setting
  return accept({
    tags: [state ? 'planningUpdate' : 'planning'],
    corrects: state !== undefined,
    parts: [
      {
        kind: 'head',
        key: '',
        content: { initiationType: 'tender', language: 'es', title: form.title.trim(), buyer },
      },
      { kind: 'party', key: String(buyer.id), content: buyerParty(setting) },
      { kind: 'planning', key: '', content: planning },
      { kind: 'tender', key: '', content: plannedTender(form, setting, state) },
    ],
  })
}

function buyerParty({ buyer }: Setting) {
  const rfc = String(buyer.id).replace(/^MX-RFC-/, '')
  const party = partyOf({ id: String(buyer.id), name: buyer.name ?? '', rfc }, [
    'buyer',
    'procuringEntity',
    'payer',
  ])
  return String(buyer.id).startsWith('MX-RFC-')
    ? party
    : { ...party, identifier: { legalName: buyer.name ?? '' } }
}

function plannedTender(
  form: PlanningForm,
  { buyer, zone }: Setting,
  state: State | undefined,
): Tender {
  const { tenderFrom, contractUntil } = form
  const contract = period(zone, undefined, contractUntil).period
  return {
    id: state?.tender?.id ?? '1',
    title: form.title.trim(),
    status: 'planned',
    procuringEntity: buyer,
    procurementMethod: form.method,
    ...said({ procurementMethodDetails: form.methodDetails }),
    mainProcurementCategory: 'works',
    ...(tenderFrom && { tenderPeriod: { startDate: startOf(zone, tenderFrom) } }),
    ...(contract && { contractPeriod: contract }),
  }
}

export type TenderForm = {
  readonly number: string
  readonly title: string
  readonly description?: string | undefined
  readonly amount: Centavos
  readonly method: Method
  readonly methodDetails?: string | undefined
  readonly methodRationale?: string | undefined
  readonly publishedOn: CalendarDate
  readonly closesOn: CalendarDate
  readonly clarificationOn?: CalendarDate | undefined
  /** Asked when a published call changes. */
  readonly reason?: string | undefined
  readonly papers: readonly Paper[]
}

/** The call is published once; after that every change is an amendment with its reason. */
export function decideTender(
  form: TenderForm,
  { state, setting }: { state: State; setting: Setting },
): StageDecision {
  const stage = stageOf(state)
  if (stage !== 'planning' && stage !== 'tender') return refuse({ because: 'ended', stage })
  if (form.amount <= 0) return refuse({ because: 'no-amount' })
  if (form.closesOn < form.publishedOn) {
    return refuse({
      because: 'before',
      what: 'tender-end',
      date: form.closesOn,
      than: 'tender',
      limit: form.publishedOn,
    })
  }
  if (form.publishedOn > setting.today)
    return refuse({ because: 'in-the-future', what: 'tender', date: form.publishedOn })
  const meeting = refuseMeeting(form)
  if (meeting) return refuse(meeting)
  const amending = stage === 'tender'
  if (amending && !form.reason?.trim()) return refuse({ because: 'no-reason' })
  return accept({
    tags: [amending ? 'tenderAmendment' : 'tender'],
    parts: [{ kind: 'tender', key: '', content: calledTender(form, { state, setting, amending }) }],
  })
}

/** Questions are answered while the call is open. */
function refuseMeeting({
  clarificationOn: date,
  publishedOn,
  closesOn,
}: TenderForm): ContractingRefusal | undefined {
  if (!date) return undefined
  const what = 'clarification'
  if (date < publishedOn)
    return { because: 'before', what, date, than: 'tender', limit: publishedOn }
  if (date > closesOn)
    return { because: 'before', what: 'tender-end', date: closesOn, than: what, limit: date }
  return undefined
}

/** What the form says anew; a field left blank there is gone. */
const formFields = [
  'description',
  'procurementMethodDetails',
  'procurementMethodRationale',
  'clarificationMeetings',
] as const

function calledTender(
  form: TenderForm,
  { state, setting, amending }: { state: State; setting: Setting; amending: boolean },
): Tender {
  const { zone, buyer, today } = setting
  const before = withoutFields(state.tender, formFields)
  const amendments = before.amendments ?? []
  const amendment = {
    id: nextId(amendments),
    date: startOf(zone, today),
    ...said({ rationale: form.reason }),
  }
  return {
    ...before,
    id: form.number.trim(),
    title: form.title.trim(),
    status: 'active',
    procuringEntity: buyer,
    value: moneyAgain(before.value, form.amount),
    procurementMethod: form.method,
    mainProcurementCategory: 'works',
    ...said({
      description: form.description,
      procurementMethodDetails: form.methodDetails,
      procurementMethodRationale: form.methodRationale,
    }),
    tenderPeriod: {
      ...before.tenderPeriod,
      startDate: startAgain(zone, form.publishedOn, before.tenderPeriod?.startDate),
      endDate: endAgain(zone, form.closesOn, before.tenderPeriod?.endDate),
    },
    ...meetingsOf(form, state.tender, zone),
    ...documentsWith(before.documents, form.papers),
    ...(amending && { amendments: [...amendments, amendment] }),
  }
}

function meetingsOf(
  { clarificationOn: date }: TenderForm,
  tender: Tender | undefined,
  zone: Zone,
): Pick<Tender, 'clarificationMeetings'> {
  if (!date) return {}
  const [first, ...others] = tender?.clarificationMeetings ?? []
  const told = { ...first, id: first?.id ?? '1', date: startAgain(zone, date, first?.date) }
  return { clarificationMeetings: [told, ...others] }
}

function withoutFields<Fields extends object, Key extends keyof Fields>(
  fields: Fields | undefined,
  names: readonly Key[],
): Partial<Fields> {
  const kept = { ...fields } as Partial<Fields>
  for (const name of names) delete kept[name]
  return kept
}
