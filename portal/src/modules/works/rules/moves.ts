import { type Stage, type Standing, stageAfter, stageBefore } from './stages.ts'

/** What can be done to the standing of a work. The README's table is the one that the test runs. */
export const moves = ['forward', 'back', 'suspend', 'resume', 'cancel', 'substitute'] as const

export type Move = (typeof moves)[number]

/** Where the move leads; undefined when it is not allowed from there. */
export function destinationOf(from: Standing, move: Move): Standing | undefined {
  switch (move) {
    case 'forward':
      return from.condition === 'active' ? active(stageAfter(from.stage)) : undefined
    case 'back':
      return backFrom(from)
    case 'suspend':
      return from.condition === 'active' && isOpen(from.stage)
        ? { ...from, condition: 'suspended' }
        : undefined
    case 'resume':
      return from.condition === 'suspended' ? active(from.stage) : undefined
    case 'cancel':
    case 'substitute':
      return mayEnd(from)
        ? { ...from, condition: move === 'cancel' ? 'cancelled' : 'substituted' }
        : undefined
  }
}

/** Only an earlier act that was wrong is taken back: a stage by one, an ending to where the work was. */
function backFrom({ stage, condition }: Standing): Standing | undefined {
  if (condition === 'active') return active(stageBefore(stage))
  return condition === 'suspended' ? undefined : active(stage)
}

const active = (stage: Stage | undefined): Standing | undefined =>
  stage && { stage, condition: 'active' }

/** What is finished can no longer stop or be given up. */
const isOpen = (stage: Stage) => stage !== 'finished' && stage !== 'delivered'

const mayEnd = ({ stage, condition }: Standing) =>
  isOpen(stage) && (condition === 'active' || condition === 'suspended')

/** Every move that is open from here, with its end. */
export const openMoves = (from: Standing): ReadonlyMap<Move, Standing> =>
  new Map(
    moves.flatMap((move) => {
      const to = destinationOf(from, move)
      return to ? [[move, to] as const] : []
    }),
  )

/** A move that stops, ends or corrects says why. */
export const needsReason = (move: Move): boolean => move !== 'forward'
