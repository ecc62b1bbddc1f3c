import type { StatusProps, Tone } from '../../../design/index.ts'
import type { State } from '../rules/parts.ts'
import type { Stage } from '../rules/summary.ts'
import { stageNames, stateNames } from '../texts.ts'

const tones: Readonly<Record<Stage, Tone>> = {
  planning: 'quiet',
  tender: 'waiting',
  award: 'waiting',
  contract: 'under-way',
  implementation: 'under-way',
  completed: 'done',
  'ended-early': 'stopped',
  cancelled: 'stopped',
  withdrawn: 'stopped',
}

export const stageStatus = (stage: Stage): StatusProps => ({
  tone: tones[stage],
  word: stageNames[stage],
})

/** The page about one procurement tells a void call by its name. */
export function statusOf(state: State, stage: Stage): StatusProps {
  const { tender } = state
  if (stage === 'cancelled' && tender?.status === 'unsuccessful')
    return { tone: 'stopped', word: stateNames.unsuccessful }
  return stageStatus(stage)
}
