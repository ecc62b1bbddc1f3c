import type { Context } from 'hono'
import { type TownClock, townClock } from '../../../kernel/calendar/index.ts'
import { oncePerChange } from '../../../kernel/trail/index.ts'
import type { Visit } from '../../../kernel/visit/index.ts'
import {
  latenessByUnit,
  type MonthSoFar,
  monthsSoFar,
  shareDone,
  type UnitLateness,
} from '../rules/figures.ts'
import { type Condition, conditions, type isClosed, type Stage, stages } from '../rules/stages.ts'
import { contractsByMonth, moneyByStage, type StageSum, worksDueByUnit } from '../store/figures.ts'
import { editionsOf } from '../store/list.ts'
import { daysLate } from './standing-status.ts'

export type FiguresRead = {
  readonly clock: TownClock
  readonly editions: readonly number[]
  readonly edition: number
  readonly months: readonly MonthSoFar[]
  /** Of the contracts promised up to today, in whole per cent. */
  readonly share: number | undefined
  /** In the order of the stages, those that stopped at the end. */
  readonly money: readonly StageSum[]
  readonly units: readonly UnitLateness[]
}

/** The figures of an edition: the newest, or the one of `?anio=`; nothing where the town has no works. */
export async function figuresRead(
  c: Context<Visit>,
): Promise<FiguresRead | 'no-edition' | undefined> {
  const { town, settings, now } = c.var
  const { db } = town
  const clock = await townClock(db, settings, now)
  const editions = await editionsOf(db)
  const [newest] = editions
  if (newest === undefined) return undefined
  const asked = c.req.query('anio')
  const edition = asked ? editions.find((one) => String(one) === asked) : newest
  if (edition === undefined) return 'no-edition'
  const [contracts, money, due] = await countsOf(edition)(db, clock.today)
  const late = (dueOn: string | null) => daysLate({ ...open, dueOn }, clock)
  return {
    ...{ clock, editions, edition },
    months: monthsSoFar(contracts, clock.today),
    share: shareDone(contracts),
    money: oneForEachStanding(money),
    units: latenessByUnit(due, late),
  }
}

/** Of each edition that has works, which are few. */
const counts = new Map<number, ReturnType<typeof countedOnce>>()

function countsOf(edition: number) {
  const counted = counts.get(edition) ?? countedOnce(edition)
  counts.set(edition, counted)
  return counted
}

const countedOnce = (edition: number) =>
  oncePerChange((db, today) =>
    Promise.all([
      contractsByMonth(db, { edition, today }),
      moneyByStage(db, edition),
      worksDueByUnit(db),
    ]),
  )

const open = { stage: 'assigned', condition: 'active' } as const satisfies Parameters<
  typeof isClosed
>[0]

/** What was stopped is one row, whatever its stage was. */
function oneForEachStanding(sums: readonly StageSum[]): StageSum[] {
  const add = (condition: Condition, stage: Stage, chosen: readonly StageSum[]) =>
    chosen.length === 0
      ? []
      : [
          {
            ...{ stage, condition },
            works: chosen.reduce((sum, { works }) => sum + works, 0),
            assigned: chosen.reduce((sum, { assigned }) => sum + assigned, 0),
          },
        ]
  const active = stages.flatMap((stage) =>
    add(
      'active',
      stage,
      sums.filter((one) => one.condition === 'active' && one.stage === stage),
    ),
  )
  const stopped = conditions
    .filter((condition) => condition !== 'active')
    .flatMap((condition) =>
      add(
        condition,
        'assigned',
        sums.filter((one) => one.condition === condition),
      ),
    )
  return [...active, ...stopped]
}
