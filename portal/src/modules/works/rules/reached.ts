import { rankOf, type Stage, type Standing, stages } from './stages.ts'

export type Walked = {
  readonly move: string
  readonly stage: Stage
  readonly on: string
}

/** When the work reached each stage that it has; what a correction took back is not reached. */
export function reachedOn(
  standing: Standing,
  steps: readonly Walked[],
): ReadonlyMap<Stage, string> {
  return new Map(
    stages.flatMap((stage) => {
      if (rankOf(stage) > rankOf(standing.stage)) return []
      const step = steps.findLast((one) => one.stage === stage && enters.has(one.move))
      return step ? [[stage, step.on] as const] : []
    }),
  )
}

const enters = new Set(['start', 'forward'])
