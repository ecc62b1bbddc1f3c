import { rankOf, type Stage } from './stages.ts'

/** The stages that a neighbour asks about: has it money, a project, a builder, is it being built, is it ours. */
export const milestones = ['assigned', 'designed', 'contracted', 'under-way', 'delivered'] as const

export type Milestone = {
  readonly stage: (typeof milestones)[number]
  /** Works that got there or further. */
  readonly reached: number
  /** Works promised for today or before. */
  readonly due: number
  /** Between which dates they were first promised; nothing where nobody promised. */
  readonly promised: { readonly first: string; readonly last: string } | undefined
}

type Standing = {
  readonly stage: Stage
  readonly condition: string
  readonly works: number
}
type Promised = {
  readonly step: Stage
  readonly due: number
  readonly first: string
  readonly last: string
}

/** Promised and real, side by side. What nobody promised and no work reached is not told. */
export function milestonesOf(
  standings: readonly Standing[],
  promises: readonly Promised[],
): Milestone[] {
  return milestones.flatMap((stage) => {
    const reached = standings
      .filter((one) => isThere(one, stage))
      .reduce((sum, { works }) => sum + works, 0)
    const promise = promises.find(({ step }) => step === stage)
    if (reached === 0 && !promise) return []
    const promised = promise && { first: promise.first, last: promise.last }
    return [{ stage, reached, due: promise?.due ?? 0, promised }]
  })
}

/** Money was assigned to every work; what ended without being built got nowhere else. */
const isThere = ({ stage, condition }: Standing, milestone: Stage) =>
  milestone === 'assigned' ||
  (rankOf(stage) >= rankOf(milestone) && (condition === 'active' || condition === 'suspended'))
