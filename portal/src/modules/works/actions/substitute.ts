import { type ActRefusal, act, type Envelope } from '../../../kernel/act/index.ts'
import { readTownClock } from '../../../kernel/calendar/index.ts'
import type { Town } from '../../../kernel/town/index.ts'
import { accept, type Decision } from '../../../lib/decision.ts'
import { acts } from '../acts.ts'
import type { StepTaken } from '../rules/step.ts'
import { decideSubstitution, type SubstitutionRefusal } from '../rules/substitution.ts'
import { thingOf } from '../rules/work.ts'
import { linkSubstitute } from '../store/steps.ts'
import { lockWork } from '../store/works.ts'
import { happenedOn } from './happened-on.ts'
import { refusePersonal } from './public-words.ts'
import { settleWorks } from './settle.ts'
import { saveStep } from './take-step.ts'

export type Substitute = {
  readonly folio: string
  /** The work that takes its place and its money. */
  readonly by: string
  readonly on: string
  readonly reason: string
}

/** One work gives its place to another; both know it. */
export async function substituteProject(
  { db }: Pick<Town, 'db'>,
  envelope: Envelope,
  { folio, by, on, reason }: Substitute,
): Promise<Decision<StepTaken, SubstitutionRefusal | ActRefusal> | undefined> {
  const personal = refusePersonal({ reason })
  if (personal) return personal
  return act(db, await happenedOn(db, envelope, on), async (acting) => {
    // Always in the same order, so that two substitutions cannot wait for each other.
    const locked = new Map()
    for (const one of [...new Set([folio, by])].sort())
      locked.set(one, await lockWork(acting.db, one))
    const work = locked.get(folio)
    if (!work) return undefined
    const clock = await readTownClock(acting.db, acting.now)

    const decision = decideSubstitution(work, locked.get(by), { on, reason }, clock.today)
    if (!decision.accepted) return decision
    await acting.record(acts.takesPlace, thingOf(by), { of: folio })
    await saveStep(acting, { work, step: decision.fact, evidence: [], by })
    await linkSubstitute(acting, folio, by)
    await settleWorks(acting, [folio, by], clock)
    return accept(decision.fact)
  })
}
