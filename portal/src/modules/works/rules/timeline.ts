import type { WorkingDays } from '../../../kernel/calendar/index.ts'
import type { TimelineEntry } from '../../../kernel/story/index.ts'
import { latenessOf, type StepPromise } from './lateness.ts'
import { reachedOn } from './reached.ts'
import { isClosed, rankOf, type Stage, type Standing, stages } from './stages.ts'

/** Each stage takes this much of the order, so that later rooms can tell theirs in between. */
export const STAGE_ORDER = 100

export type Stepped = {
  readonly number: number
  readonly move: string
  readonly stage: Stage
  readonly on: string
  readonly reason: string | null
}

type Telling = {
  readonly standing: Standing
  readonly steps: readonly Stepped[]
  readonly promises: readonly StepPromise[]
  readonly today: string
  readonly days: WorkingDays
  readonly names: {
    readonly stage: (stage: Stage) => string
    readonly move: Readonly<Record<Stop, string>>
    /** How a stop is told that a correction took back. */
    readonly takenBack: (stop: string) => string
    /** What the unit that holds the step says of it, or that it has said nothing. */
    readonly explained: (promise: StepPromise) => string
    readonly votes: { readonly title: string; readonly detail: string } | undefined
  }
}

type Stop = 'suspend' | 'resume' | 'cancel' | 'substitute'
const stops: readonly string[] = ['suspend', 'resume', 'cancel', 'substitute'] satisfies Stop[]
const isStop = (move: string): move is Stop => stops.includes(move)

/** Pure: what was reached with its dates, what is late, what was promised, and where the work stopped. */
export function timelineOfWork(telling: Telling): TimelineEntry[] {
  const { standing, steps, promises, names } = telling
  const reached = reachedOn(standing, steps)
  const ended = isClosed(standing)
  const entries = stages.flatMap((stage): TimelineEntry[] => {
    const promise = promises.find(({ step }) => step === stage)
    const on = reached.get(stage)
    const isAhead = rankOf(stage) > rankOf(standing.stage)
    // What a load brought past has no date, and what an ended work never reached is nobody's promise any more.
    if (!on && (!isAhead || ended)) return []
    return [stageEntry(stage, on, promise, telling)]
  })
  const stopped = steps.flatMap((step, at) =>
    isStop(step.move) ? [stopEntry({ ...step, move: step.move }, steps[at + 1], telling)] : [],
  )
  const told = [...explainedOnce(entries, promises, names), ...stopped]
  return [...chosen(names), ...told.sort((a, b) => a.order - b.order)]
}

/** Nobody kept the day of the vote: the work starts with what its neighbours said. */
const chosen = ({ votes }: Telling['names']): TimelineEntry[] =>
  votes ? [{ ...votes, id: 'votacion', state: 'done', order: -STAGE_ORDER }] : []

/**
 * One change of dates moves every step that follows, with one reason: it is said at the first of them. A late step of
 * which nothing was said tells that too, once.
 */
function explainedOnce(
  entries: readonly TimelineEntry[],
  promises: readonly StepPromise[],
  names: Telling['names'],
): TimelineEntry[] {
  const said = new Set<string | null>()
  return entries.map((entry) => {
    const promise = promises.find(({ step }) => step === entry.id)
    if (!promise || entry.on || said.has(promise.reason)) return entry
    if (entry.state !== 'late' && promise.reason === null) return entry
    said.add(promise.reason)
    return { ...entry, explanation: names.explained(promise) }
  })
}

/** The same way is shown at the first moment that has it. */
export function linkedOnce(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const shown = new Set<string>()
  return entries.map(({ links = [], ...entry }) => {
    const fresh = links.filter(({ href }) => !shown.has(href))
    for (const { href } of fresh) shown.add(href)
    return fresh.length > 0 ? { ...entry, links: fresh } : entry
  })
}

function stageEntry(
  stage: Stage,
  on: string | undefined,
  promise: StepPromise | undefined,
  { standing, today, days, names }: Telling,
): TimelineEntry {
  const late = promise && latenessOf(promise, on, { today, days })
  const isHere =
    stage === standing.stage && standing.condition === 'active' && stage !== 'delivered'
  const moved = promise && promise.latest !== promise.baseline
  return {
    id: stage,
    title: names.stage(stage),
    state: on ? (isHere ? 'here' : 'done') : late ? 'late' : 'next',
    ...(on && { on }),
    ...(promise && { promised: promise.baseline }),
    ...(moved && { newPromise: promise.latest }),
    ...(late && { daysLate: late.days }),
    order: rankOf(stage) * STAGE_ORDER,
  }
}

/** From where a work ended only a correction leads on: what comes next took the ending back, and says why. */
function stopEntry(
  { number, move, stage, on, reason }: Stepped & { readonly move: Stop },
  next: Stepped | undefined,
  { standing, steps, names }: Telling,
): TimelineEntry {
  const takenBack = next?.move === 'back'
  const title = names.move[move]
  const detail = takenBack ? next.reason : reason
  return {
    ...{ id: `paso-${number}`, title: takenBack ? names.takenBack(title) : title, on },
    ...(detail && { detail }),
    state: stopState(move, standing, steps, number),
    order: rankOf(stage) * STAGE_ORDER + 50 + number / 100,
  }
}

/** A pause that was resumed is past; the last one that was not is where the work is. */
function stopState(
  move: Stop,
  { condition }: Standing,
  steps: readonly Stepped[],
  number: number,
): TimelineEntry['state'] {
  if (move === 'resume' || condition === 'active') return 'done'
  const last = steps.findLast((step) => isStop(step.move))
  return last?.number === number ? 'here' : 'done'
}
