import { isOver, type Stage } from '../rules/summary.ts'
import { listTexts as texts } from './texts.ts'

/** What is said of a figure or a name that a procurement lacks: not yet, not any more, or not said by who published it. */
export function missingAt(stage: Stage): string {
  if (stage === 'cancelled' || stage === 'withdrawn') return texts.never
  return isOver(stage) ? texts.unsaid : texts.noContract
}
