import type { Stage } from '../../rules/summary.ts'
import { awardPage } from './award.ts'
import { cancellationPage } from './cancellation.ts'
import { contractPage } from './contract.ts'
import { amendmentPage, endingPage, milestonePage, paymentPage } from './implementation.ts'
import { planningPage } from './planning.ts'
import type { StagePage } from './stage-page.ts'
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

export const titleOf = (page: StagePage, stage: Stage): string =>
  saysAgain(page, stage) ? (page.titleAgain ?? page.title) : page.title
