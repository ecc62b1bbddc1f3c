import type { Contract, Milestone, Transaction } from '@tequio/ocds'
import type { CalendarDate } from '../../../lib/dates.ts'
import { accept, refuse } from '../../../lib/decision.ts'
import { type Centavos, centavos } from '../../../lib/money.ts'
import { amountOf } from './amounts.ts'
import {
  besides,
  beyondTheContract,
  contractIn,
  implementationRow,
  paidOf,
  plain,
} from './contract-state.ts'
import { dateWritten } from './days.ts'
import {
  documentsWith,
  endOf,
  moneyAgain,
  moneyLike,
  nextId,
  type Paper,
  type Setting,
  said,
  startOf,
} from './papers.ts'
import { type State, within } from './parts.ts'
import type { ContractingRefusal } from './refusals.ts'
import { stageOf } from './summary.ts'
import type { StageDecision } from './tendering.ts'

type Standing = { readonly state: State; readonly setting: Setting }

export type AmendmentForm = {
  readonly contractId: string
  readonly on: CalendarDate
  readonly reason: string
  readonly amount?: Centavos | undefined
  readonly endsOn?: CalendarDate | undefined
  readonly papers: readonly Paper[]
}

/** An amendment says why, and changes the amount, the end, or both. */
export function decideAmendment(form: AmendmentForm, { state, setting }: Standing): StageDecision {
  const contract = contractIn(state, form.contractId)
  if (!contract) return refuse({ because: 'unknown-contract', id: form.contractId })
  const refusal = refuseAfterSignature({ contract, state, setting }, form.on, 'signature')
  if (refusal) return refuse(refusal)
  if (!form.reason.trim()) return refuse({ because: 'no-reason' })
  if (form.amount !== undefined && form.amount <= 0) return refuse({ because: 'no-amount' })
  if (!changes(form, contract, setting)) return refuse({ because: 'nothing-changed' })
  const starts = dateWritten(setting.zone, contract.period?.startDate)
  if (form.endsOn && starts && form.endsOn < starts) {
    const dates = { date: form.endsOn, limit: starts }
    return refuse({ because: 'before', what: 'end', than: 'start', ...dates })
  }
  const paid = paidOf(contract)
  if (form.amount && form.amount < paid) {
    const amounts = { contracted: form.amount, paid, asked: centavos(0) }
    return refuse(beyondTheContract(contract, amounts))
  }
  return accept({
    tags: ['contractAmendment'],
    parts: [
      { kind: 'contract', key: String(contract.id), content: amended(contract, form, setting) },
    ],
  })
}

function changes({ amount, endsOn }: AmendmentForm, contract: Contract, { zone }: Setting) {
  const ends = dateWritten(zone, contract.period?.endDate)
  const other = amount !== undefined && amount !== amountOf(contract.value)
  return other || (endsOn !== undefined && endsOn !== ends)
}

function amended(contract: Contract, form: AmendmentForm, { zone }: Setting): Contract {
  const amendments = contract.amendments ?? []
  return {
    ...plain(contract),
    ...implementationRow(contract),
    ...(form.amount && {
      value: moneyAgain(contract.value, form.amount),
    }),
    ...(form.endsOn && { period: { ...contract.period, endDate: endOf(zone, form.endsOn) } }),
    amendments: [
      ...amendments,
      {
        id: nextId(amendments),
        date: startOf(zone, form.on),
        rationale: form.reason.trim(),
      },
    ],
    ...documentsWith(contract.documents, form.papers),
  }
}

export type PaymentForm = {
  readonly contractId: string
  readonly number: string
  readonly on: CalendarDate
  readonly amount: Centavos
  readonly method?: string | undefined
}

/** Payments never exceed what is contracted: for more, the contract is amended first. */
export function decidePayment(form: PaymentForm, { state, setting }: Standing): StageDecision {
  const contract = contractIn(state, form.contractId)
  if (!contract) return refuse({ because: 'unknown-contract', id: form.contractId })
  const refusal = refuseAfterSignature({ contract, state, setting }, form.on, 'payment')
  if (refusal) return refuse(refusal)
  if (form.amount <= 0) return refuse({ because: 'no-amount' })
  const id = form.number.trim()
  if (contract.implementation?.transactions?.some((one) => String(one.id) === id))
    return refuse({ because: 'already-done', what: 'payment', id })
  const contracted = amountOf(contract.value) ?? centavos(0)
  const paid = paidOf(contract)
  if (paid + form.amount > contracted) {
    return refuse(beyondTheContract(contract, { contracted, paid, asked: form.amount }))
  }
  const first = !contract.implementation?.transactions
  const transaction: Transaction = {
    id,
    date: startOf(setting.zone, form.on),
    value: moneyLike(contract.value, form.amount),
    payer: setting.buyer,
    ...payeeOf(state, contract),
    ...said({ paymentMethod: form.method }),
  }
  return accept({
    tags: [
      first && !contract.implementation?.milestones ? 'implementation' : 'implementationUpdate',
    ],
    parts: [
      ...startedPart(contract),
      { kind: 'transaction', key: within(contract.id, transaction.id), content: transaction },
    ],
  })
}

const payeeOf = ({ awards = [] }: State, { awardID }: Contract) => {
  const payee = awards.find(({ id }) => String(id) === String(awardID))?.suppliers?.[0]
  return payee ? { payee } : {}
}

export type MilestoneForm = {
  readonly contractId: string
  readonly number: string
  readonly title: string
  readonly dueOn: CalendarDate
  readonly metOn?: CalendarDate | undefined
}

/** A milestone is promised, and later met; both may be said at once. */
export function decideMilestone(form: MilestoneForm, { state, setting }: Standing): StageDecision {
  const contract = contractIn(state, form.contractId)
  if (!contract) return refuse({ because: 'unknown-contract', id: form.contractId })
  const refusal = refuseAfterSignature(
    { contract, state, setting },
    form.metOn ?? setting.today,
    'milestone',
  )
  if (refusal) return refuse(refusal)
  const id = form.number.trim()
  const before = contract.implementation?.milestones?.find((one) => String(one.id) === id)
  if (before?.status === 'met') return refuse({ because: 'already-done', what: 'milestone', id })
  const first = !contract.implementation?.transactions && !contract.implementation?.milestones
  const { zone } = setting
  const milestone: Milestone = {
    id,
    title: form.title.trim(),
    type: 'delivery',
    dueDate: endOf(zone, form.dueOn),
    ...(form.metOn && { dateMet: startOf(zone, form.metOn) }),
    status: form.metOn ? 'met' : 'scheduled',
  }
  return accept({
    tags: [first ? 'implementation' : 'implementationUpdate'],
    parts: [
      ...(form.metOn ? startedPart(contract) : []),
      { kind: 'milestone', key: within(contract.id, milestone.id), content: milestone },
    ],
  })
}

/** The first payment, or the first milestone that was met, says that the work began. */
function startedPart(contract: Contract) {
  if (contract.implementation?.status) return []
  const content: Contract = {
    ...plain(contract),
    implementation: { ...besides(contract), status: 'ongoing' },
  }
  return [{ kind: 'contract', key: String(contract.id), content } as const]
}

export type EndingForm = {
  readonly contractId: string
  readonly on: CalendarDate
  readonly reason?: string | undefined
  readonly papers: readonly Paper[]
}

/** The contract ends: delivered as agreed, or earlier with a reason. */
export function decideEnding(form: EndingForm, { state, setting }: Standing): StageDecision {
  const contract = contractIn(state, form.contractId)
  if (!contract) return refuse({ because: 'unknown-contract', id: form.contractId })
  const refusal = refuseAfterSignature({ contract, state, setting }, form.on, 'ending')
  if (refusal) return refuse(refusal)
  const content: Contract = {
    ...plain(contract),
    status: 'terminated',
    implementation: {
      ...besides(contract),
      status: 'concluded',
      endDate: startOf(setting.zone, form.on),
      finalValue: moneyLike(contract.value, paidOf(contract)),
      ...said({ endDateDetails: form.reason }),
    },
    ...documentsWith(contract.documents, form.papers),
  }
  return accept({
    tags: ['contractTermination'],
    parts: [{ kind: 'contract', key: String(contract.id), content }],
  })
}

function refuseAfterSignature(
  { contract, state, setting }: Standing & { contract: Contract },
  on: CalendarDate,
  what: 'signature' | 'payment' | 'milestone' | 'ending',
): ContractingRefusal | undefined {
  if (contract.status === 'terminated' || contract.status === 'cancelled')
    return { because: 'ended', stage: stageOf(state) }
  if (on > setting.today) return { because: 'in-the-future', what, date: on }
  const signed = dateWritten(setting.zone, contract.dateSigned)
  if (signed && on < signed)
    return { because: 'before', what, date: on, than: 'signature', limit: signed }
  return undefined
}
