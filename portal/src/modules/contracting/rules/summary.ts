import type { Award, Contract, Tender, Value } from '@tequio/ocds'
import { type Centavos, centavos, MXN, sumOf } from '../../../lib/money.ts'
import { fold } from '../../../lib/text.ts'
import type { State } from './parts.ts'

export const stages = [
  'planning',
  'tender',
  'award',
  'contract',
  'implementation',
  'completed',
  'cancelled',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]

/** What lists, filters and figures read of a process. Amounts in another currency are not added to pesos. */
export type Summary = {
  readonly title: string
  readonly stage: Stage
  readonly method: string | null
  readonly plannedCentavos: Centavos | null
  readonly awardedCentavos: Centavos | null
  readonly contractedCentavos: Centavos | null
  readonly paidCentavos: Centavos | null
  readonly suppliers: readonly string[]
  /** The year of its first date; null when nothing says one. */
  readonly year: number | null
  readonly signedOn: string | null
  readonly endsOn: string | null
  readonly search: string
}

export function summarise(state: State): Summary {
  const { tender, planning, awards = [], ocid } = state
  const contracts = (state.contracts ?? []).filter(({ status }) => status !== 'cancelled')
  const standing = awards.filter(stands)
  const suppliers = [
    ...new Set(
      standing.flatMap((award) => award.suppliers ?? []).flatMap(({ name }) => name ?? []),
    ),
  ]
  const title = titleOf(state)
  return {
    title,
    stage: stageOf(state),
    method: tender?.procurementMethod ?? null,
    plannedCentavos: total([tender?.value ?? planning?.budget?.amount]),
    awardedCentavos: total(standing.map(({ value }) => value)),
    contractedCentavos: total(contracts.map(({ value }) => value)),
    paidCentavos: total(contracts.flatMap(paymentsOf)),
    suppliers,
    year: yearOf(state),
    signedOn: dateOf(contracts[0]?.dateSigned),
    endsOn: dateOf(contracts[0]?.period?.endDate),
    search: fold(
      [ocid, title, tender?.id, ...suppliers, ...contracts.map(({ id }) => id)].join(' '),
    ),
  }
}

function titleOf({ ocid, title, tender, planning, awards = [], contracts = [] }: State): string {
  const named = [title, tender?.title, contracts[0]?.title, awards[0]?.title, tender?.description]
  return named.find((one) => one?.trim()) ?? planning?.budget?.description ?? ocid
}

function yearOf({ tender, awards = [], contracts = [] }: State): number | null {
  const dates = [tender?.tenderPeriod?.startDate, awards[0]?.date, contracts[0]?.dateSigned]
  const [first] = dates.flatMap((date) => dateOf(date) ?? [])
  return first === undefined ? null : Number(first.slice(0, 4))
}

export function stageOf({ tender, awards = [], contracts = [] }: State): Stage {
  if (isTakenBack(tender)) return 'withdrawn'
  if (contracts.length > 0) return contractStage(contracts)
  if (tender?.status && closedWithout.has(tender.status)) return 'cancelled'
  if (awards.length > 0) return awards.some(stands) ? 'award' : 'cancelled'
  return isCalled(tender) ? 'tender' : 'planning'
}

/** Under this id an undone load says why; a plan that was given up, or what a file withdrew, says it under another. */
export const TAKEN_BACK = 'retiro'

const isTakenBack = (tender: Tender | undefined) =>
  tender?.status === 'withdrawn' && (tender.amendments ?? []).some(({ id }) => id === TAKEN_BACK)

/** «withdrawn» ends a plan before there is a call (OCDS, tenderStatus and releaseTag). */
const closedWithout: ReadonlySet<string> = new Set(['cancelled', 'unsuccessful', 'withdrawn'])

/** Whether the call was published; its dates were only planned before. */
export const isCalled = (tender: Tender | undefined): boolean =>
  tender !== undefined && !notCalled.has(tender.status ?? '')

const notCalled: ReadonlySet<string> = new Set(['planning', 'planned', 'withdrawn'])

const stands = ({ status }: Award) => status !== 'cancelled' && status !== 'unsuccessful'

function contractStage(contracts: readonly Contract[]): Stage {
  if (contracts.every(({ status }) => status === 'cancelled')) return 'cancelled'
  if (contracts.every(({ status }) => status === 'cancelled' || status === 'terminated'))
    return 'completed'
  const started = contracts.some(
    ({ implementation }) => implementation?.transactions || implementation?.status,
  )
  return started ? 'implementation' : 'contract'
}

const paymentsOf = ({ implementation }: Contract) =>
  (implementation?.transactions ?? []).map(({ value }) => value)

/** Null when nothing says an amount: «aún no» is not zero. */
function total(values: readonly (Value | undefined)[]): Centavos | null {
  const known = values.flatMap((value) => {
    if (typeof value?.amount !== 'number' || (value.currency ?? MXN) !== MXN) return []
    return [centavos(Math.max(0, Math.round(value.amount * 100)))]
  })
  return known.length === 0 ? null : sumOf(known)
}

/** The calendar date that the publisher wrote, in its own zone. */
const dateOf = (dateTime: string | null | undefined): string | null =>
  /^\d{4}-\d{2}-\d{2}/.exec(dateTime ?? '')?.[0] ?? null
