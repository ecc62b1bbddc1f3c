import { type ActRefusal, act, type Envelope } from '../../../kernel/act/index.ts'
import { promiseMany } from '../../../kernel/duties/index.ts'
import type { Town } from '../../../kernel/town/index.ts'
import { accept, type Decision } from '../../../lib/decision.ts'
import { acts } from '../acts.ts'
import { decideSchedule, type Scheduled, type ScheduleRefusal } from '../rules/schedule.ts'
import type { Stage } from '../rules/stages.ts'
import { thingOf } from '../rules/work.ts'
import { lockWork } from '../store/works.ts'
import { refusePersonal } from './public-words.ts'
import { settleWorks } from './settle.ts'

export type SetSchedule = {
  readonly folio: string
  /** Calendar dates by step; a step without a date stays as it is. */
  readonly dates: Readonly<Partial<Record<Stage, string>>>
  readonly reason?: string | undefined
}

/** Promises the steps ahead. The first date of each is its baseline; another one says why. */
export const setSchedule = async (
  { db }: Pick<Town, 'db'>,
  envelope: Envelope,
  { folio, dates, reason }: SetSchedule,
): Promise<Decision<Scheduled, ScheduleRefusal | ActRefusal> | undefined> =>
  refusePersonal({ reason }) ??
  act(db, envelope, async (acting) => {
    const work = await lockWork(acting.db, folio)
    if (!work) return undefined
    const decision = decideSchedule({ work, promised: work.promises }, dates, reason)
    if (!decision.accepted) return decision

    const { promises } = decision.fact
    const thing = thingOf(folio)
    await acting.record(acts.scheduled, thing, { promises: [...promises] })
    const unitId = work.facts.unitId
    const why = decision.fact.reason
    await promiseMany(
      acting,
      promises.map(({ step, on, before }) => ({
        ...{ thing, step, on, unitId },
        reason: before === null ? undefined : (why ?? undefined),
      })),
    )
    await settleWorks(acting, [folio])
    return accept(decision.fact)
  })
