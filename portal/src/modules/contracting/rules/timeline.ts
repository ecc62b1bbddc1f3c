import type { Contract, Value } from '@tequio/ocds'
import type { TimelineEntry } from '../../../kernel/story/index.ts'
import type { CalendarDate } from '../../../lib/dates.ts'
import type { Money } from '../../../lib/money.ts'
import type { Stage as WorkStage } from '../../works/index.ts'
import { amountOf, currencyOf } from './amounts.ts'
import { endedEarly, paidOf } from './contract-state.ts'
import { dateWritten } from './days.ts'
import type { State } from './parts.ts'
import { isCalled, stageOf } from './summary.ts'

/** The words of the moments; the room's texts hold them. */
export type MomentWords = {
  readonly tender: (number: string, closes: CalendarDate | undefined) => Words
  readonly award: (suppliers: string, amount: Money | undefined) => Words
  readonly contract: (number: string, amount: Money | undefined) => Words
  readonly amendment: (reason: string) => Words
  readonly payments: (count: number, amount: Money) => Words
  readonly ending: (early: boolean, reason: string) => Words
  readonly cancellation: (ended: Ended, reason: string) => Words
}

/** What ended without a contract. */
export type Ended = 'plan' | 'call' | 'void-call' | 'ruling'
type Words = { readonly title: string; readonly detail?: string }

export type Telling = {
  readonly zone: string
  /** Where each stage of the work stands among the entries. */
  readonly after: (stage: WorkStage) => number
  readonly words: MomentWords
  readonly link: { readonly label: string; readonly href: string }
  /** What each contract said when it was signed, before its amendments. */
  readonly signed: ReadonlyMap<string, Contract>
}

/** Pure: the moments of a procurement among those of its work. Payments are told as one. */
export function timelineOfProcess(state: State, telling: Telling): TimelineEntry[] {
  const { tender, awards = [], contracts = [], ocid } = state
  const { zone, after, words, link } = telling
  const moment = (name: string, on: string | null | undefined, told: Words, order: number) => {
    const day = dateWritten(zone, on)
    const entry: TimelineEntry = {
      ...{ ...told, id: `${ocid}-${name}`, state: 'done', minor: true, order, links: [link] },
      ...(day && { on: day }),
    }
    return entry
  }
  const called = isCalled(tender) && tender?.tenderPeriod?.startDate
  const closes = dateWritten(zone, tender?.tenderPeriod?.endDate)
  const ended = stageOf(state) === 'cancelled' ? reasonOf(state) : undefined
  return [
    ...(called
      ? [
          moment(
            'convocatoria',
            called,
            words.tender(String(tender?.id), closes),
            after('procurement') + 10,
          ),
        ]
      : []),
    ...awards.map((award, at) => {
      const names = (award.suppliers ?? []).flatMap(({ name }) => name ?? []).join('; ')
      return moment(
        `fallo-${award.id}`,
        award.date,
        words.award(names, moneyIn(award.value)),
        after('procurement') + 30 + at / 100,
      )
    }),
    ...contracts.flatMap((contract, at) =>
      momentsOf(contract, {
        words,
        signed: telling.signed.get(String(contract.id)) ?? contract,
      }).map(({ name, on, told, order, state = 'done' }) => ({
        ...moment(`${name}-${contract.id}`, on, told, order(after) + at / 100),
        state,
      })),
    ),
    ...(ended
      ? [
          moment(
            'cancelacion',
            ended.on,
            words.cancellation(ended.what, ended.reason),
            after('procurement') + 40,
          ),
        ]
      : []),
  ]
}

type ContractMoment = {
  readonly name: string
  readonly on: string | null | undefined
  readonly told: Words
  readonly state?: TimelineEntry['state']
  readonly order: (after: Telling['after']) => number
}

function momentsOf(
  contract: Contract,
  { words, signed }: { readonly words: MomentWords; readonly signed: Contract },
): ContractMoment[] {
  const { dateSigned, amendments = [], implementation } = contract
  const payments = implementation?.transactions ?? []
  const lastPaid = payments
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1)
  return [
    {
      name: 'contrato',
      on: dateSigned,
      told: words.contract(String(contract.id), moneyIn(signed.value)),
      order: (after) => after('contracted') + 10,
    },
    ...amendments.map(({ date, rationale }, at) => ({
      name: `convenio-${at + 1}`,
      on: date,
      told: words.amendment(rationale ?? ''),
      order: (after: Telling['after']) => after('under-way') + 20 + at / 10,
    })),
    ...(payments.length > 0
      ? [
          {
            name: 'pagos',
            on: lastPaid,
            told: words.payments(payments.length, {
              amount: paidOf(contract),
              currency: currencyOf(contract.value),
            }),
            order: (after: Telling['after']) => after('under-way') + 30,
          },
        ]
      : []),
    ...(contract.status === 'terminated' ? [endOf(contract, words)] : []),
  ]
}

/** What ended before its time did not finish the work: it stands among what the work went through. */
function endOf(contract: Contract, words: MomentWords): ContractMoment {
  const early = endedEarly(contract)
  const { endDate, endDateDetails } = contract.implementation ?? {}
  return {
    ...{ name: 'cierre', on: endDate, state: early ? 'stopped' : 'done' },
    told: words.ending(early, endDateDetails ?? ''),
    order: (after) => (early ? after('under-way') + 40 : after('finished') + 10),
  }
}

function moneyIn(value: Value | undefined): Money | undefined {
  const amount = amountOf(value)
  return amount === undefined ? undefined : { amount, currency: currencyOf(value) }
}

/** Where a cancelled procurement says why. */
export function reasonOf({ tender, awards = [] }: State) {
  const what = endedOf(tender?.status)
  const amendments = what === 'ruling' ? awards[0]?.amendments : tender?.amendments
  const last = amendments?.at(-1) ?? awards[0]?.amendments?.at(-1)
  return { what, on: last?.date, reason: last?.rationale ?? '' }
}

function endedOf(status: string | null | undefined): Ended {
  switch (status) {
    case 'withdrawn':
      return 'plan'
    case 'cancelled':
      return 'call'
    case 'unsuccessful':
      return 'void-call'
    default:
      return 'ruling'
  }
}
