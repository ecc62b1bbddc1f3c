import type { CalendarDate } from '../../../lib/dates.ts'
import type { Money } from '../../../lib/money.ts'
import { type Figure, moneyOf } from './amounts.ts'
import { dateWritten } from './days.ts'
import type { State } from './parts.ts'
import { isCalled, type Stage, stageOf, summarise } from './summary.ts'

/** A fact of a procurement, by the name under which the texts have its label. */
export type Said =
  | { readonly fact: 'stage'; readonly stage: Stage }
  | { readonly fact: 'text'; readonly name: TextName; readonly text: string }
  | { readonly fact: 'money'; readonly name: Figure; readonly amounts: readonly Money[] }
  | { readonly fact: 'date'; readonly name: DateFact; readonly date: CalendarDate }
  | { readonly fact: 'count'; readonly name: CountName; readonly count: number }

export type TextName = 'title' | 'number' | 'supplier' | 'contract'
export type DateFact = 'published' | 'closes' | 'award' | 'signed' | 'ends'
export type CountName = 'payments' | 'milestones' | 'amendments' | 'documents'

/** What two officers need to see of a procurement to know what the other one did. */
export function describe(state: State, zone: string): ReadonlyMap<string, Said> {
  const { tender, awards = [], contracts = [] } = state
  const summary = summarise(state)
  const { title, suppliers } = summary
  const [contract] = contracts
  const day = (name: DateFact, dateTime: string | null | undefined): Said[] => {
    const date = dateWritten(zone, dateTime)
    return date ? [{ fact: 'date', name, date }] : []
  }
  const text = (name: TextName, value: string): Said[] =>
    value ? [{ fact: 'text', name, text: value }] : []
  const money = (name: Figure): Said[] => {
    const amounts = moneyOf(summary, name)
    return amounts.length === 0 ? [] : [{ fact: 'money', name, amounts }]
  }
  const count = (name: CountName, all: readonly unknown[]): Said[] =>
    all.length > 0 ? [{ fact: 'count', name, count: all.length }] : []
  const implementations = contracts.flatMap(({ implementation }) => implementation ?? [])
  const payments = implementations.flatMap(({ transactions = [] }) => transactions)
  const said: Said[] = [
    { fact: 'stage', stage: stageOf(state) },
    ...text('title', title),
    ...text('number', isCalled(tender) ? String(tender?.id ?? '') : ''),
    ...money('planned'),
    ...day('published', tender?.tenderPeriod?.startDate),
    ...day('closes', tender?.tenderPeriod?.endDate),
    ...text('supplier', suppliers.join('; ')),
    ...money('awarded'),
    ...day('award', awards[0]?.date),
    ...text('contract', String(contract?.id ?? '')),
    ...money('contracted'),
    ...day('signed', contract?.dateSigned),
    ...day('ends', contract?.period?.endDate),
    ...count('payments', payments),
    ...money('paid'),
    ...count(
      'milestones',
      implementations.flatMap(({ milestones = [] }) => milestones),
    ),
    ...count('amendments', [
      ...(tender?.amendments ?? []),
      ...contracts.flatMap(({ amendments = [] }) => amendments),
    ]),
    ...count('documents', documentsOf(state)),
  ]
  return new Map(said.map((one) => [one.fact === 'stage' ? 'stage' : one.name, one]))
}

/** Every document of a procurement, whatever stage it came with. */
export const documentsOf = ({ planning, tender, awards = [], contracts = [] }: State) => [
  ...(planning?.documents ?? []),
  ...(tender?.documents ?? []),
  ...awards.flatMap(({ documents = [] }) => documents),
  ...contracts.flatMap(({ documents = [], implementation }) => [
    ...documents,
    ...(implementation?.documents ?? []),
  ]),
]

export type Differing = {
  readonly name: string
  readonly before: Said | undefined
  readonly after: Said | undefined
}

export function differences(before: State | undefined, after: State, zone: string): Differing[] {
  const [was, is] = [before ? describe(before, zone) : new Map(), describe(after, zone)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name), after: is.get(name) }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after))
}
