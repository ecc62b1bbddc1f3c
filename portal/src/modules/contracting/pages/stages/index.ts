import type { Stage } from '../../rules/summary.ts'
import { formTexts } from '../form-texts.ts'
import { awardPage } from './award.ts'
import { cancellationPage } from './cancellation.ts'
import { contractPage } from './contract.ts'
import { amendmentPage, endingPage, milestonePage, paymentPage } from './implementation.ts'
import { planningPage } from './planning.ts'
import type { StagePage, StageWords } from './stage-page.ts'
import { tenderPage } from './tender.ts'

/** In the order in which they are offered. */
export const stagePages: readonly StagePage[] = [
  tenderPage,
  awardPage,
  contractPage,
  paymentPage,
  milestonePage,
  amendmentPage,
  endingPage,
  planningPage,
  cancellationPage,
]

export const stagePageNamed = (slug: string): StagePage | undefined =>
  stagePages.find((page) => page.slug === slug)

export const saysAgain = ({ againAt = [] }: StagePage, stage: Stage): boolean =>
  againAt.includes(stage)

/** What the form is called at a stage: to end a plan, a call or a contract are three things. */
export function wordsOf(page: StagePage, stage: Stage): StageWords {
  const words = typeof page.words === 'function' ? page.words(stage) : page.words
  if (!saysAgain(page, stage)) return words
  const { leadAgain: lead, submitAgain: submit } = formTexts
  return { title: page.titleAgain ?? words.title, lead, submit }
}
