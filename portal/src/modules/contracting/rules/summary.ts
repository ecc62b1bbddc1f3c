import type { Award, Contract, Tender } from '@tequio/ocds'
import { isCalendarDate } from '../../../lib/dates.ts'
import { type Centavos, MXN } from '../../../lib/money.ts'
import { fold } from '../../../lib/text.ts'
import { inOtherCurrencies, type OtherMoney, sumsByCurrency } from './amounts.ts'
import { endedEarly } from './contract-state.ts'
import type { State } from './parts.ts'

export const stages = [
  'planning',
  'tender',
  'award',
  'contract',
  'implementation',
  'completed',
  'ended-early',
  'cancelled',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]

const over = ['completed', 'ended-early', 'cancelled', 'withdrawn'] as const

/** Nothing more is awaited of it. */
export const isOver = (stage: Stage): stage is (typeof over)[number] =>
  (over as readonly Stage[]).includes(stage)

/** What lists, filters and figures read of a process. Amounts in another currency are not added to pesos. */
export type Summary = {
  readonly title: string
  readonly stage: Stage
  readonly method: string | null
  readonly plannedCentavos: Centavos | null
  readonly awardedCentavos: Centavos | null
  readonly contractedCentavos: Centavos | null
  readonly paidCentavos: Centavos | null
  readonly otherMoney: readonly OtherMoney[]
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
  const sums = {
    planned: sumsByCurrency([tender?.value ?? planning?.budget?.amount]),
    awarded: sumsByCurrency(standing.map(({ value }) => value)),
    contracted: sumsByCurrency(contracts.map(({ value }) => value)),
    paid: sumsByCurrency(contracts.flatMap(paymentsOf)),
  }
  return {
    title,
    stage: stageOf(state),
    method: tender?.procurementMethod ?? null,
    // Null when nothing says an amount: «aún no» is not zero.
    plannedCentavos: sums.planned.get(MXN) ?? null,
    awardedCentavos: sums.awarded.get(MXN) ?? null,
    contractedCentavos: sums.contracted.get(MXN) ?? null,
    paidCentavos: sums.paid.get(MXN) ?? null,
    otherMoney: inOtherCurrencies(sums),
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
  const name = [...named, planning?.budget?.description].find((one) => one?.trim()) ?? ocid
  return short(name.trim())
}

/** What lists sort by: a file may bring a page of text, and nobody reads so much in a row. */
const short = (name: string) =>
  name.length > MOST ? `${name.slice(0, MOST - 1).trimEnd()}…` : name
const MOST = 300

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
    return contracts.some(endedEarly) ? 'ended-early' : 'completed'
  const started = contracts.some(
    ({ implementation }) => implementation?.transactions || implementation?.status,
  )
  return started ? 'implementation' : 'contract'
}

const paymentsOf = ({ implementation }: Contract) =>
  (implementation?.transactions ?? []).map(({ value }) => value)

/** The calendar date that the publisher wrote, in its own zone; none when the calendar has no such day. */
function dateOf(dateTime: string | null | undefined): string | null {
  const day = dateTime?.slice(0, 10) ?? ''
  return isCalendarDate(day) ? day : null
}
