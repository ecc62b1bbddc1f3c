import type { Amendment, Award, Contract, Tender } from '@tequio/ocds'
import type { CalendarDate } from '../../../lib/dates.ts'
import { accept, refuse } from '../../../lib/decision.ts'
import { besides, implementationRow, paidOf, plain } from './contract-state.ts'
import { dateWritten } from './days.ts'
import { documentsWith, moneyLike, nextId, type Paper, type Setting, startOf } from './papers.ts'
import type { Part, State } from './parts.ts'
import type { ContractingRefusal, DateName } from './refusals.ts'
import { isOver, type Stage, stageOf } from './summary.ts'
import type { EventDraft, StageDecision } from './tendering.ts'

export type CancellationForm = {
  readonly on: CalendarDate
  readonly reason: string
  /** «Desierta»: nobody offered what was asked for. */
  readonly outcome: 'cancelled' | 'unsuccessful'
  readonly papers: readonly Paper[]
}

type Standing = { readonly state: State; readonly setting: Setting }

/** What is open ends before its time, with its reason: the plan, the call, the ruling, or the contract. */
export function decideCancellation(form: CancellationForm, standing: Standing): StageDecision {
  const stage = stageOf(standing.state)
  if (isOver(stage)) return refuse({ because: 'ended', stage })
  if (!form.reason.trim()) return refuse({ because: 'no-reason' })
  if (form.outcome === 'unsuccessful' && stage !== 'tender') {
    return stage === 'planning'
      ? refuse({ because: 'not-at-this-stage', stage, needed: 'tender' })
      : refuse({ because: 'ended', stage })
  }
  const early = refuseDay(form, standing, stage)
  if (early) return refuse(early)
  switch (stage) {
    case 'planning':
      return accept(withdrawnPlan(form, standing))
    case 'tender':
      return accept(cancelledTender(form, standing))
    case 'award':
      return accept(cancelledAwards(form, standing))
    case 'contract':
    case 'implementation':
      return accept(endedContracts(form, standing))
  }
}

/** Nothing ends before it began, nor on a day that has not come. */
function refuseDay(
  { on: date }: CancellationForm,
  { state: { tender, awards = [], contracts = [] }, setting: { zone, today } }: Standing,
  stage: Stage,
): ContractingRefusal | undefined {
  const signed = stage === 'contract' || stage === 'implementation'
  const what = signed ? 'ending' : 'cancellation'
  if (date > today) return { because: 'in-the-future', what, date }
  const before = (than: DateName, began: string | null | undefined) => {
    const limit = dateWritten(zone, began)
    return limit && date < limit
      ? ({ because: 'before', what, date, than, limit } as const)
      : undefined
  }
  if (signed) {
    const signatures = contracts.filter(isOpen).flatMap(({ dateSigned }) => dateSigned ?? [])
    return before('signature', signatures.sort().at(-1))
  }
  if (stage === 'award') return before('award', awards.find(isStanding)?.date)
  return stage === 'tender' ? before('tender', tender?.tenderPeriod?.startDate) : undefined
}

/** A plan is withdrawn by an update of the planning: there was no call to cancel (OCDS, releaseTag). */
const withdrawnPlan = (form: CancellationForm, standing: Standing): EventDraft => ({
  tags: ['planningUpdate'],
  parts: [endedTender(form, standing, 'withdrawn')],
})

const cancelledTender = (form: CancellationForm, standing: Standing): EventDraft => ({
  tags: [form.outcome === 'unsuccessful' ? 'tenderUpdate' : 'tenderCancellation'],
  parts: [endedTender(form, standing, form.outcome)],
})

function endedTender(
  form: CancellationForm,
  { state: { tender }, setting }: Standing,
  status: 'cancelled' | 'unsuccessful' | 'withdrawn',
): Part {
  const content: Tender = {
    ...tender,
    id: tender?.id ?? '1',
    status,
    amendments: withReason(tender?.amendments, form, setting),
    ...documentsWith(tender?.documents, form.papers),
  }
  return { kind: 'tender', key: '', content }
}

/** The reason of a cancellation stands among the amendments: OCDS 1.1 has no other place for it. */
const withReason = (
  amendments: readonly Amendment[] | undefined,
  { on, reason }: CancellationForm,
  { zone }: Setting,
): Amendment[] => [
  ...(amendments ?? []),
  {
    id: nextId(amendments ?? []),
    date: startOf(zone, on),
    rationale: reason.trim(),
  },
]

function cancelledAwards(form: CancellationForm, { state, setting }: Standing): EventDraft {
  const parts = (state.awards ?? []).filter(isStanding).map((award): Part => {
    const content: Award = {
      ...award,
      status: 'cancelled',
      amendments: withReason(award.amendments, form, setting),
      ...documentsWith(award.documents, form.papers),
    }
    return { kind: 'award', key: String(award.id), content }
  })
  return { tags: ['awardCancellation'], parts }
}

const isStanding = ({ status }: Award) => status !== 'cancelled' && status !== 'unsuccessful'

/** A contract that was signed is terminated; OCDS keeps «cancelled» for what was not signed. */
function endedContracts(form: CancellationForm, { state, setting }: Standing): EventDraft {
  const open = (state.contracts ?? []).filter(isOpen)
  const parts = open.map((contract): Part => {
    const content =
      contract.status === 'pending'
        ? unsigned(contract, form, setting)
        : terminated(contract, form, setting)
    return { kind: 'contract', key: String(contract.id), content }
  })
  const signed = open.some(({ status }) => status !== 'pending')
  return { tags: [signed ? 'contractTermination' : 'contractUpdate'], parts }
}

const isOpen = ({ status }: Contract) => status !== 'cancelled' && status !== 'terminated'

const unsigned = (contract: Contract, form: CancellationForm, setting: Setting): Contract => ({
  ...plain(contract),
  ...implementationRow(contract),
  status: 'cancelled',
  amendments: withReason(contract.amendments, form, setting),
  ...documentsWith(contract.documents, form.papers),
})

const terminated = (contract: Contract, form: CancellationForm, { zone }: Setting): Contract => ({
  ...plain(contract),
  status: 'terminated',
  implementation: {
    ...besides(contract),
    endDate: startOf(zone, form.on),
    endDateDetails: form.reason.trim(),
    finalValue: moneyLike(contract.value, paidOf(contract)),
  },
  ...documentsWith(contract.documents, form.papers),
})
