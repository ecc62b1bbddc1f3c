/** The life of a work (DESIGN §2), in its order. */
export const stages = [
  'assigned',
  'design',
  'designed',
  'budgeting',
  'procurement',
  'contracted',
  'under-way',
  'finished',
  'delivered',
] as const

export type Stage = (typeof stages)[number]

/** What stands beside the stage: an active work moves, a suspended one waits where it is, the other two ended. */
export const conditions = ['active', 'suspended', 'cancelled', 'substituted'] as const

export type Condition = (typeof conditions)[number]

/** Where a work stands: the stage stays what it was when it is suspended, cancelled or substituted. */
export type Standing = { readonly stage: Stage; readonly condition: Condition }

export const isStage = (text: string): text is Stage => stages.some((stage) => stage === text)

export const isCondition = (text: string): text is Condition =>
  conditions.some((condition) => condition === text)

export const rankOf = (stage: Stage): number => stages.indexOf(stage)

export const stageAfter = (stage: Stage): Stage | undefined => stages[rankOf(stage) + 1]

export const stageBefore = (stage: Stage): Stage | undefined => stages[rankOf(stage) - 1]

/** Progress on the ground is asked while there is a contract and the work has not ended. */
export const isReported = ({ stage, condition }: Standing): boolean =>
  condition === 'active' && (stage === 'contracted' || stage === 'under-way')

/** Nothing more is expected of it. */
export const isClosed = ({ stage, condition }: Standing): boolean =>
  stage === 'delivered' || condition === 'cancelled' || condition === 'substituted'
