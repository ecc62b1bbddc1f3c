import { type Correction, type CorrectionRefusal, decideCorrection } from './correction.ts'
import { decideSchedule, type Scheduled, type ScheduleRefusal } from './schedule.ts'
import type { Stage } from './stages.ts'
import { decideStep, type StepRefusal, type StepTaken } from './step.ts'
import type { Work } from './work.ts'

/** What is asked of a set of works at once. Dates are calendar dates. */
export type Asked =
  | { readonly act: 'forward'; readonly on: string }
  | { readonly act: 'back'; readonly on: string; readonly reason: string }
  | { readonly act: 'promise'; readonly step: Stage; readonly on: string; readonly reason: string }
  | { readonly act: 'assign'; readonly unitId: string; readonly reason: string }

export type Done =
  | { readonly of: 'step'; readonly fact: StepTaken }
  | { readonly of: 'schedule'; readonly fact: Scheduled }
  | { readonly of: 'facts'; readonly fact: Correction }

export type Hindrance =
  | { readonly of: 'step'; readonly refusal: StepRefusal }
  | { readonly of: 'schedule'; readonly refusal: ScheduleRefusal }
  | { readonly of: 'facts'; readonly refusal: CorrectionRefusal }
  | { readonly of: 'person' }

export type PlannedWork = { readonly work: Work; readonly done: Done }
export type HinderedWork = { readonly work: Work; readonly why: Hindrance }

export type Together = {
  readonly planned: readonly PlannedWork[]
  readonly hindered: readonly HinderedWork[]
}

type Planning = {
  readonly today: string
  /** Whether the person may tell of the work. */
  readonly tells: (work: Work) => boolean
}

/** What the act would do to each work, and what it cannot do to the others and why. */
export function planTogether(
  works: readonly Work[],
  asked: Asked,
  { today, tells }: Planning,
): Together {
  const planned: PlannedWork[] = []
  const hindered: HinderedWork[] = []
  for (const work of works) {
    const decided = tells(work)
      ? decideOne(work, asked, today)
      : ({ why: { of: 'person' } } as const)
    if ('why' in decided) hindered.push({ work, why: decided.why })
    else planned.push({ work, done: decided.done })
  }
  return { planned, hindered }
}

function decideOne(
  work: Work,
  asked: Asked,
  today: string,
): { readonly done: Done } | { readonly why: Hindrance } {
  switch (asked.act) {
    case 'forward':
    case 'back': {
      const { act: move, on } = asked
      const { stage, condition } = work
      // What ended is taken back one by one: another work may have taken its place.
      const refusal = { because: 'not-reachable', from: { stage, condition }, move } as const
      if (condition !== 'active') return { why: { of: 'step', refusal } }
      const reason = asked.act === 'back' ? asked.reason : undefined
      const step = decideStep(work, { move, on, reason }, today)
      return step.accepted
        ? { done: { of: 'step', fact: step.fact } }
        : { why: { of: 'step', refusal: step.refusal } }
    }
    case 'promise': {
      const dates = { [asked.step]: asked.on }
      const schedule = decideSchedule({ work, promised: work.promises }, dates, asked.reason)
      return schedule.accepted
        ? { done: { of: 'schedule', fact: schedule.fact } }
        : { why: { of: 'schedule', refusal: schedule.refusal } }
    }
    case 'assign': {
      const facts = { ...work.facts, unitId: asked.unitId }
      const correction = decideCorrection(work.facts, facts, { ...standing, reason: asked.reason })
      return correction.accepted
        ? { done: { of: 'facts', fact: correction.fact } }
        : { why: { of: 'facts', refusal: correction.refusal } }
    }
  }
}

/** Only the unit changes, and it was chosen among those in force. */
const standing = { placeExists: true, unitExists: true, namesake: undefined }
