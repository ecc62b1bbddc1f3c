import type { Amendment, Award, Contract } from '@tequio/ocds'
import type { CalendarDate } from '../../../lib/dates.ts'
import { accept, refuse } from '../../../lib/decision.ts'
import { besides, paidOf, plain } from './contract-state.ts'
import { documentsWith, moneyLike, type Paper, type Setting, startOf } from './papers.ts'
import type { Part, State } from './parts.ts'
import { stageOf } from './summary.ts'
import type { EventDraft, StageDecision } from './tendering.ts'

export type CancellationForm = {
  readonly on: CalendarDate
  readonly reason: string
  /** «Desierta»: nobody offered what was asked for (LOPSRM, art. 40). */
  readonly outcome: 'cancelled' | 'unsuccessful'
  readonly papers: readonly Paper[]
}

type Standing = { readonly state: State; readonly setting: Setting }

/** What is open ends before its time, with its reason: the call, the ruling, or the contract. */
export function decideCancellation(form: CancellationForm, standing: Standing): StageDecision {
  const stage = stageOf(standing.state)
  if (stage === 'completed' || stage === 'cancelled' || stage === 'withdrawn')
    return refuse({ because: 'ended', stage })
  if (!form.reason.trim()) return refuse({ because: 'no-reason' })
  if (form.on > standing.setting.today)
    return refuse({ because: 'in-the-future', what: 'ending', date: form.on })
  if (form.outcome === 'unsuccessful' && stage !== 'tender') {
    return stage === 'planning'
      ? refuse({ because: 'not-at-this-stage', stage, needed: 'tender' })
      : refuse({ because: 'ended', stage })
  }
  if (stage === 'planning' || stage === 'tender') return accept(cancelledTender(form, standing))
  return accept(
    stage === 'award' ? cancelledAwards(form, standing) : endedContracts(form, standing),
  )
}

function cancelledTender(form: CancellationForm, { state, setting }: Standing): EventDraft {
  const { tender } = state
  return {
    tags: [form.outcome === 'unsuccessful' ? 'tenderUpdate' : 'tenderCancellation'],
    parts: [
      {
        kind: 'tender',
        key: '',
        content: {
          ...tender,
          id: tender?.id ?? '1',
          status: form.outcome,
          amendments: withReason(tender?.amendments, form, setting),
          ...documentsWith(tender?.documents, form.papers),
        },
      },
    ],
  }
}

/** The reason of a cancellation stands among the amendments: OCDS 1.1 has no other place for it. */
const withReason = (
  amendments: readonly Amendment[] | undefined,
  { on, reason }: CancellationForm,
  { zone }: Setting,
): Amendment[] => [
  ...(amendments ?? []),
  {
    id: String((amendments?.length ?? 0) + 1),
    date: startOf(zone, on),
    rationale: reason.trim(),
  },
]

function cancelledAwards(form: CancellationForm, { state, setting }: Standing): EventDraft {
  const active = (state.awards ?? []).filter(({ status }) => status !== 'cancelled')
  const parts = active.map((award): Part => {
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

/** A contract that was signed is terminated, never cancelled: OCDS keeps that word for what was not signed. */
function endedContracts(form: CancellationForm, { state, setting }: Standing): EventDraft {
  const active = (state.contracts ?? []).filter(
    ({ status }) => status !== 'cancelled' && status !== 'terminated',
  )
  const parts = active.map((contract): Part => {
    const content: Contract = {
      ...plain(contract),
      status: 'terminated',
      implementation: {
        ...besides(contract),
        endDate: startOf(setting.zone, form.on),
        endDateDetails: form.reason.trim(),
        finalValue: moneyLike(contract.value, paidOf(contract)),
      },
      ...documentsWith(contract.documents, form.papers),
    }
    return { kind: 'contract', key: String(contract.id), content }
  })
  return { tags: ['contractTermination'], parts }
}
