import { addDays, type CalendarDate, daysBetween, weekdayOf } from '../src/lib/dates.ts'
import { type Stage, stages } from '../src/modules/works/index.ts'
import { SAN_TEQUIO_YEAR, sanTequioTerritory } from './territory.ts'
import { explanations, kinds, streets } from './works-words.ts'

/**
 * León's mix of stages of September 2024, whose published figures contradict themselves (73 and 70 for 71 works).
 * San Tequio's add up: 12 contracted or later (3 of them delivered), 1 in procurement, 6 in budgeting, 21 with their
 * design finished and 31 in design.
 */
export const stageMix: Readonly<Partial<Record<Stage, number>>> = {
  delivered: 3,
  finished: 1,
  'under-way': 5,
  contracted: 3,
  procurement: 1,
  budgeting: 6,
  designed: 21,
  design: 31,
}

/** Days that each step usually takes, from the one before it. */
const pace: Readonly<Record<Stage, number>> = {
  ...{ assigned: 0, design: 15, designed: 60, budgeting: 20, procurement: 30 },
  ...{ contracted: 40, 'under-way': 12, finished: 90, delivered: 12 },
}

export type PlannedReport = {
  readonly on: CalendarDate
  readonly physical: number
  readonly financial: number
}

export type PlannedWork = {
  readonly key: string
  readonly title: string
  readonly description: string
  readonly kind: (typeof kinds)[number]
  readonly zone: string
  readonly assigned: number
  readonly votes: number
  readonly stage: Stage
  /** What was promised at the beginning, for every step. */
  readonly promised: Readonly<Record<Stage, CalendarDate>>
  /** What happened, until its stage. */
  readonly happened: readonly { readonly stage: Stage; readonly on: CalendarDate }[]
  /** New dates from the next step on, with their reason, when the first promise was missed. */
  readonly moved?: Moved
  readonly reports: readonly PlannedReport[]
}

type Moved = {
  readonly on: CalendarDate
  readonly dates: Readonly<Partial<Record<Stage, CalendarDate>>>
  readonly reason: string
}

/** The 71 works of San Tequio as they stand on the given day. The same day gives the same plan. */
export function planWorks(today: CalendarDate): PlannedWork[] {
  const order = stages
    .toReversed()
    .flatMap((stage) => Array<Stage>(stageMix[stage] ?? 0).fill(stage))
  return order.map((stage, index) => planWork(stage, index, today))
}

function planWork(stage: Stage, index: number, today: CalendarDate): PlannedWork {
  const { zones } = sanTequioTerritory
  // Two works of one zone share its ceiling.
  const zone = zones[(index * 5) % zones.length]
  const shared = index >= zones.length || index < streets.length - zones.length
  const kind = kinds[(index * 3) % kinds.length] ?? kinds[0]
  const street = streets[index] ?? ''
  if (!zone || !kind) throw new Error('San Tequio has no zone or no kind of work')
  const rank = stages.indexOf(stage)
  const next = stages[rank + 1]
  const promised = promisesOf(rank, today, daysToNext(index))
  const happened = stepsUntil(rank, promised, { index, today })
  const moved =
    next && promised[next] < today ? newPromise(next, { promised, index, today }) : undefined
  return {
    key: `ST-${String(index + 1).padStart(3, '0')}`,
    title: kind.title(street),
    description: kind.description(street, 120 + ((index * 37) % 60) * 10),
    kind,
    zone: zone.code,
    assigned: Math.floor((zone.ceiling * (shared ? 0.48 : 0.97)) / 10_000) * 10_000,
    votes: 140 + ((index * 53) % 420),
    stage,
    promised,
    happened,
    ...(moved && { moved }),
    reports:
      stage === 'under-way'
        ? reportsUntil({ index, today, happened, promised })
        : reportsOfEnded(happened),
  }
}

/** How far ahead the next step was promised; every seventh work is already past its date. */
const daysToNext = (index: number) =>
  index % 7 === 3 ? -(6 + ((index * 5) % 38)) : 2 + ((index * 11) % 9)

/** Promises backwards and forwards from the one of the next step. */
function promisesOf(rank: number, today: CalendarDate, ahead: number): Record<Stage, CalendarDate> {
  const anchor = Math.min(rank + 1, stages.length - 1)
  const done = rank === stages.length - 1 ? -20 : ahead
  const dates = stages.map((_, at) => {
    const between = stages.slice(Math.min(at, anchor) + 1, Math.max(at, anchor) + 1)
    const days = between.reduce((sum, stage) => sum + pace[stage], 0)
    return workingDay(addDays(today, done + (at < anchor ? -days : days)))
  })
  return Object.fromEntries(stages.map((stage, at) => [stage, dates[at]])) as Record<
    Stage,
    CalendarDate
  >
}

/** Each step happened near its promise, some days before or after, and never before the one before it. */
function stepsUntil(
  rank: number,
  promised: Readonly<Record<Stage, CalendarDate>>,
  { index, today }: { index: number; today: CalendarDate },
) {
  let last: CalendarDate | undefined
  return stages.slice(0, rank + 1).map((stage, at) => {
    const drift = at === 0 ? 0 : ((index + at * 3) % 8) - 3
    const wanted = workingDay(addDays(promised[stage], drift))
    const on = latest(earliest(wanted, workingDayBefore(today)), last ?? promised.assigned)
    last = on
    return { stage, on }
  })
}

function newPromise(next: Stage, { promised, index, today }: Missed): Moved {
  const dayAfter = addDays(promised[next], 1)
  const late = daysBetween(promised[next], today) + 12 + (index % 20)
  const ahead = stages.slice(stages.indexOf(next))
  return {
    on: dayAfter < today ? workingDay(dayAfter) : workingDayBefore(today),
    dates: Object.fromEntries(
      ahead.map((stage) => [stage, workingDay(addDays(promised[stage], late))]),
    ),
    reason: explanations[index % explanations.length] ?? explanations[0],
  }
}

type Missed = {
  readonly promised: Readonly<Record<Stage, CalendarDate>>
  readonly index: number
  readonly today: CalendarDate
}

/** A report every three weeks since the work began, and one of these days. It is built as its time passes. */
function reportsUntil({ index, today, happened, promised }: Building): PlannedReport[] {
  const began = happened.at(-1)?.on ?? today
  const whole = Math.max(60, daysBetween(began, promised.finished))
  const speed = speeds[index % speeds.length] ?? 0
  const built = (on: CalendarDate) =>
    Math.min(90, Math.max(5, Math.round((daysBetween(began, on) / whole) * speed)))
  const newest = workingDayBefore(addDays(today, -(index % 3)))
  const earlier = Array.from({ length: Math.floor(daysBetween(began, newest) / 21) }, (_, at) =>
    workingDay(addDays(began, 4 + at * 21)),
  )
  return [...earlier, latest(newest, began)]
    .filter((on, at, all) => on < today && (at === 0 || on > (all[at - 1] ?? on)))
    .map((on) => ({ on, physical: built(on), financial: Math.floor(built(on) * 0.8) }))
}

/** How much of a work is built when all its time is over, in percent: some go well, some do not. */
const speeds = [96, 52, 81, 34, 68] as const

type Building = Pick<PlannedWork, 'happened' | 'promised'> & {
  readonly index: number
  readonly today: CalendarDate
}

/** Half way, and all of it on the day before it was finished. */
function reportsOfEnded(happened: PlannedWork['happened']): PlannedReport[] {
  const began = happened.find(({ stage }) => stage === 'under-way')?.on
  const finished = happened.find(({ stage }) => stage === 'finished')?.on
  if (!began || !finished) return []
  const half = workingDay(addDays(began, Math.floor(daysBetween(began, finished) / 2)))
  const last = workingDayBefore(finished)
  return [
    { on: half, physical: 50, financial: 30 },
    { on: last, physical: 100, financial: 75 },
  ].filter(({ on }, at) => on < finished && (at === 0 || on > half))
}

const earliest = (a: CalendarDate, b: CalendarDate) => (a < b ? a : b)
const latest = (a: CalendarDate, b: CalendarDate) => (a > b ? a : b)
const isWeekend = (date: CalendarDate) => [0, 6].includes(weekdayOf(date))
const workingDay = (date: CalendarDate): CalendarDate =>
  isWeekend(date) ? workingDay(addDays(date, 1)) : date
const workingDayBefore = (date: CalendarDate): CalendarDate => {
  const before = addDays(date, -1)
  return isWeekend(before) ? workingDayBefore(before) : before
}

export const EDITION = SAN_TEQUIO_YEAR
