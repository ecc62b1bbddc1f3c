import type { Entry } from '../../../kernel/act/index.ts'
import { destinationOf, type Move } from './moves.ts'
import { isStage, rankOf, type Stage } from './stages.ts'
import type { Work, WorkFacts } from './work.ts'

/** The correcting act that takes the newest act about a work back. */
export type Undo =
  | { readonly of: 'step'; readonly move: 'back' | 'resume'; readonly ended: boolean }
  | {
      readonly of: 'report'
      readonly on: string
      readonly physical: number
      readonly financial: number
    }
  | { readonly of: 'schedule'; readonly dates: Readonly<Partial<Record<Stage, string>>> }
  | { readonly of: 'facts'; readonly changes: Partial<WorkFacts> }

type Progress = { readonly on: string; readonly physical: number; readonly financial: number }

/**
 * How the newest line of the trail is taken back; nothing when no act corrects it: a first promise is a baseline that
 * nobody edits, and a first report has nothing before it. Every undoing is a new act with its reason.
 */
export function undoOf(
  newest: Pick<Entry, 'act' | 'facts'> | undefined,
  work: Work,
): Undo | undefined {
  switch (newest?.act) {
    case 'works.step-taken':
      return undoOfStep((newest.facts as { readonly move: Move }).move, work)
    case 'works.reported':
      return undoOfReport(newest.facts as { readonly before: Progress | null }, work)
    case 'works.scheduled':
      return undoOfSchedule(newest.facts as Scheduled, work)
    case 'works.corrected':
      return {
        of: 'facts',
        changes: (newest.facts as { readonly before: Partial<WorkFacts> }).before,
      }
    default:
      return undefined
  }
}

/** A pause ends by going on; what a correction took back is done again on its own page. */
function undoOfStep(did: Move, work: Work): Undo | undefined {
  if (did === 'back' || did === 'resume') return undefined
  const move = did === 'suspend' ? 'resume' : 'back'
  return destinationOf(work, move)
    ? { of: 'step', move, ended: did === 'cancel' || did === 'substitute' }
    : undefined
}

/** The progress that stood before, on the day of the one that was wrong. */
function undoOfReport(
  { before }: { readonly before: Progress | null },
  { lastReport }: Work,
): Undo | undefined {
  if (!before || !lastReport) return undefined
  const { physical, financial } = before
  return { of: 'report', on: lastReport.on, physical, financial }
}

type Scheduled = {
  readonly promises: readonly { readonly step: string; readonly before: string | null }[]
}

function undoOfSchedule({ promises }: Scheduled, { stage }: Work): Undo | undefined {
  const dates: Partial<Record<Stage, string>> = {}
  for (const { step, before } of promises) {
    if (before === null || !isStage(step) || rankOf(step) <= rankOf(stage)) return undefined
    dates[step] = before
  }
  return { of: 'schedule', dates }
}
