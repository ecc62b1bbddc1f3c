import { rankOf, type Stage, type Standing } from './stages.ts'

type Taken = {
  readonly move: string
  readonly stage: Stage
  readonly condition: string
  readonly entryId: number
}

/**
 * The step that a correction takes back: the one that ended the work, or the one that brought it to its stage. What
 * came in between (a pause, an earlier correction) is not what was wrong; a load may have brought it past its stage.
 */
export function stepTakenBack<Step extends Taken>(
  { stage, condition }: Standing,
  steps: readonly Step[],
): Step | undefined {
  if (condition !== 'active') return steps.findLast((step) => step.condition === condition)
  const entering = steps.filter(({ move }) => enters.has(move))
  return (
    entering.findLast((step) => step.stage === stage) ??
    entering.findLast((step) => rankOf(step.stage) > rankOf(stage))
  )
}

const enters = new Set(['start', 'forward'])
