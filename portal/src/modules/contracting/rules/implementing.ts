import type { Contract, Milestone, Transaction } from '@tequio/ocds'
import type { CalendarDate } from '../../../lib/dates.ts'
import { accept, refuse } from '../../../lib/decision.ts'
import { type Centavos, centavos, sumOf } from '../../../lib/money.ts'
import { dateWritten } from './awarding.ts'
import { documentsWith, endOf, type Paper, pesos, type Setting, said, startOf } from './papers.ts'
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
  if (!form.amount && !form.endsOn) return refuse({ because: 'nothing-changed' })
  const paid = paidOf(contract)
  if (form.amount && form.amount < paid) {
    return refuse({
      because: 'beyond-the-contract',
      contracted: form.amount,
      paid,
      asked: centavos(0),
    })
  }
  return accept({
    tags: ['contractAmendment'],
    parts: [
      { kind: 'contract', key: String(contract.id), content: amended(contract, form, setting) },
    ],
  })
}

function amended(contract: Contract, form: AmendmentForm, { zone }: Setting): Contract {
  const amendments = contract.amendments ?? []
  const standing = besides(contract)
  return {
    ...plain(contract),
    ...(Object.keys(standing).length > 0 && { implementation: standing }),
    ...(form.amount && { value: pesos(form.amount) }),
    ...(form.endsOn && { period: { ...contract.period, endDate: endOf(zone, form.endsOn) } }),
    amendments: [
      ...amendments,
      {
        id: String(amendments.length + 1),
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
  const contracted = centavosOf(contract.value?.amount)
  const paid = paidOf(contract)
  if (paid + form.amount > contracted) {
    return refuse({ because: 'beyond-the-contract', contracted, paid, asked: form.amount })
  }
  const first = !contract.implementation?.transactions
  const transaction: Transaction = {
    id: form.number.trim(),
    date: startOf(setting.zone, form.on),
    value: pesos(form.amount),
    payer: setting.buyer,
    ...payeeOf(state),
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

const payeeOf = ({ awards = [] }: State) => {
  const payee = awards[0]?.suppliers?.[0]
  return payee ? { payee } : {}
}

export type MilestoneForm = {
  readonly contractId: string
  readonly number: string
  readonly title: string
  readonly dueOn: CalendarDate
  readonly metOn?: CalendarDate | undefined
}

export function decideMilestone(form: MilestoneForm, { state, setting }: Standing): StageDecision {
  const contract = contractIn(state, form.contractId)
  if (!contract) return refuse({ because: 'unknown-contract', id: form.contractId })
  const refusal = refuseAfterSignature(
    { contract, state, setting },
    form.metOn ?? setting.today,
    'milestone',
  )
  if (refusal) return refuse(refusal)
  const first = !contract.implementation?.transactions && !contract.implementation?.milestones
  const { zone } = setting
  const milestone: Milestone = {
    id: form.number.trim(),
    title: form.title.trim(),
    type: 'delivery',
    dueDate: endOf(zone, form.dueOn),
    ...(form.metOn && { dateMet: startOf(zone, form.metOn) }),
    status: form.metOn ? 'met' : 'scheduled',
  }
  return accept({
    tags: [first ? 'implementation' : 'implementationUpdate'],
    parts: [
      ...startedPart(contract),
      { kind: 'milestone', key: within(contract.id, milestone.id), content: milestone },
    ],
  })
}

/** The first payment or milestone says that the work began. */
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
      finalValue: pesos(paidOf(contract)),
      ...said({ endDateDetails: form.reason }),
    },
    ...documentsWith(contract.documents, form.papers),
  }
  return accept({
    tags: ['contractTermination'],
    parts: [{ kind: 'contract', key: String(contract.id), content }],
  })
}

const contractIn = ({ contracts = [] }: State, id: string) =>
  contracts.find((one) => String(one.id) === id)

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

/** The contract's own row: its payments and milestones have theirs. */
function plain({ implementation: _, ...contract }: Contract): Contract {
  return contract
}

function besides({ implementation }: Contract) {
  const { transactions: _, milestones: __, ...rest } = implementation ?? {}
  return rest
}

export const paidOf = ({ implementation }: Contract): Centavos =>
  sumOf((implementation?.transactions ?? []).map(({ value }) => centavosOf(value?.amount)))

const centavosOf = (amount: number | null | undefined): Centavos =>
  centavos(Math.round((amount ?? 0) * 100))
