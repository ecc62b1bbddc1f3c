import type { Award, Contract, Value } from '@tequio/ocds'
import type { CalendarDate } from '../../../lib/dates.ts'
import { accept, refuse } from '../../../lib/decision.ts'
import { type Centavos, centavos, toDecimal } from '../../../lib/money.ts'
import {
  beyondTheContract,
  contractIn,
  implementationRow,
  paidOf,
  plain,
} from './contract-state.ts'
import { dateWritten, endAgain, startAgain } from './days.ts'
import { documentsWith, moneyAgain, type Paper, type Setting, withRoles } from './papers.ts'
import type { State } from './parts.ts'
import type { ContractingRefusal } from './refusals.ts'
import { stageOf } from './summary.ts'
import type { StageDecision } from './tendering.ts'

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
    corrects: before !== undefined,
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
      {
        kind: 'contract',
        key: form.number.trim(),
        content: contractOf(form, { setting, before, award: state.awards?.[0] }),
      },
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
  const over = before?.status === 'terminated' || before?.status === 'cancelled'
  const corrects = before && !over && (stage === 'contract' || stage === 'implementation')
  if (stage !== 'award' && !corrects) return { because: 'ended', stage }
  const { amount, netAmount, guarantee } = form
  if ([amount, netAmount, guarantee?.amount].some((one) => one !== undefined && one <= 0))
    return { because: 'no-amount' }
  if (netAmount && netAmount > amount)
    return { because: 'net-above-total', net: netAmount, total: amount }
  const paid = before ? paidOf(before) : centavos(0)
  if (before && amount < paid)
    return beyondTheContract(before, { contracted: amount, paid, asked: centavos(0) })
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

type Signing = {
  readonly setting: Setting
  readonly before: Contract | undefined
  readonly award: Award | undefined
}

/** The terms of the form; what later events said of the contract, and what no form asks, stays. */
function contractOf(form: ContractForm, { setting: { zone }, before, award }: Signing): Contract {
  const { surveillanceMechanisms: _, guarantees: __, ...standing } = before ? plain(before) : {}
  const { startDate, endDate } = before?.period ?? {}
  return {
    ...standing,
    ...(before && implementationRow(before)),
    id: before?.id ?? form.number.trim(),
    awardID: before?.awardID ?? award?.id ?? '1',
    title: form.title.trim(),
    status: 'active',
    dateSigned: startAgain(zone, form.signedOn, before?.dateSigned),
    period: {
      ...before?.period,
      startDate: startAgain(zone, form.startsOn, startDate),
      endDate: endAgain(zone, form.endsOn, endDate),
    },
    value: {
      ...moneyAgain(withoutNet(before?.value ?? award?.value), form.amount),
      ...(form.netAmount && { netAmount: toDecimal(form.netAmount) }),
    },
    ...(form.surveillance.length > 0 && { surveillanceMechanisms: [...form.surveillance] }),
    ...guaranteesOf(form, before),
    ...documentsWith(before?.documents, form.papers),
  }
}

/** The form says it anew. */
function withoutNet(value: Value | undefined): Value | undefined {
  const { netAmount: _, ...rest } = value ?? {}
  return value && rest
}

/** The form asks for the first; a file may have brought more. */
function guaranteesOf(
  { guarantee }: ContractForm,
  before: Contract | undefined,
): Pick<Contract, 'guarantees'> {
  const [first, ...others] = before?.guarantees ?? []
  if (!guarantee) return others.length > 0 ? { guarantees: others } : {}
  const told = {
    id: '1',
    obligations: 'fulfillment',
    ...first,
    type: guarantee.type,
    value: moneyAgain(first?.value, guarantee.amount),
  }
  return { guarantees: [told, ...others] }
}
