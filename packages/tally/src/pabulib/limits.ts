import { compareAmounts } from '../amount.ts'
import type { Amount, VoteType } from '../election.ts'
import type { Meta } from './meta.ts'
import { texts } from './texts.ts'

/** The least and the most of something; undefined where there is no limit. */
export type Range = { readonly least: Amount | undefined; readonly most: Amount | undefined }

/** What META allows a ballot, and a project. */
export type Limits = {
  readonly length: Range
  readonly lengthByCategory: Range
  readonly cost: Range
  readonly points: Range
  readonly sumOfPoints: Range
  /** What a project may cost. */
  readonly projectCost: Range
}

/** What META says of the whole election. */
export type Terms = {
  readonly budget: Amount
  readonly voteType: VoteType
  readonly limits: Limits
}

export function termsOf(meta: Meta, hasPoints: boolean): Terms {
  const budget = meta.budget()
  const voteType = meta.voteType(hasPoints)
  return { budget, voteType, limits: limitsOf(meta, voteType) }
}

function limitsOf(meta: Meta, voteType: VoteType): Limits {
  const range = (name: string): Range => ({
    least: meta.amount(`min_${name}`),
    most: meta.amount(`max_${name}`),
  })
  return {
    length: voteType === 'choose-1' ? { least: 1, most: 1 } : lengthOf(meta),
    lengthByCategory: range('length_per_category'),
    cost: range('sum_cost'),
    points: withoutNegative(voteType, range('points')),
    sumOfPoints: range('sum_points'),
    projectCost: range('project_cost'),
  }
}

export const isLimited = ({ least, most }: Range) => least !== undefined || most !== undefined

/** Which limit a figure breaks, in words; undefined where it keeps both. */
export function brokenLimit(figure: Amount, { least, most }: Range) {
  if (least !== undefined && compareAmounts(figure, least) < 0)
    return texts.limits.least(String(least))
  if (most !== undefined && compareAmounts(figure, most) > 0) return texts.limits.most(String(most))
  return undefined
}

/** Elections of a whole city and its districts told the limit with these names. */
function lengthOf(meta: Meta): Range {
  const first = (end: string) =>
    [`${end}_length`, `${end}_length_unit`, `${end}_length_district`]
      .map((key) => meta.amount(key))
      .find((amount) => amount !== undefined)
  return { least: first('min'), most: first('max') }
}

/** A cumulative ballot hands points out; it takes none away. */
const withoutNegative = (voteType: VoteType, { least, most }: Range): Range => ({
  least: voteType === 'cumulative' ? (least ?? 0) : least,
  most,
})
