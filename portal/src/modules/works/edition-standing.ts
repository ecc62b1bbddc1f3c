import type { TownClock } from '../../kernel/calendar/index.ts'
import type { Db } from '../../lib/db/connection.ts'
import { daysLate } from './pages/standing-status.ts'
import { latenessByUnit, type UnitLateness } from './rules/figures.ts'
import { type Milestone, milestonesOf } from './rules/milestones.ts'
import { moneyByStage, worksDueByUnit } from './store/figures.ts'
import { promisedByStage } from './store/milestones.ts'

/** Where the works of one edition stand today. */
export type EditionStanding = {
  readonly works: number
  /** Centavos. */
  readonly assigned: number
  readonly milestones: readonly Milestone[]
}

/** All works of an edition, what they have together, and how far they got against what was promised. */
export async function standingOfEdition(
  db: Db,
  about: { readonly edition: number; readonly today: string },
): Promise<EditionStanding> {
  const [standings, promises] = await Promise.all([
    moneyByStage(db, about.edition),
    promisedByStage(db, about),
  ])
  return {
    works: standings.reduce((sum, { works }) => sum + works, 0),
    assigned: standings.reduce((sum, { assigned }) => sum + assigned, 0),
    milestones: milestonesOf(standings, promises),
  }
}

/** How late each unit is, the one with most late works first. */
export const latenessOfUnits = async (db: Db, clock: TownClock): Promise<UnitLateness[]> =>
  latenessByUnit(await worksDueByUnit(db), (dueOn) => daysLate({ ...open, dueOn }, clock))

const open = { stage: 'assigned', condition: 'active' } as const
