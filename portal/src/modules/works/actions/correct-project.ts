import { type ActRefusal, act, type Envelope, entriesSince } from '../../../kernel/act/index.ts'
import type { Town } from '../../../kernel/town/index.ts'
import { accept, type Decision } from '../../../lib/decision.ts'
import { acts } from '../acts.ts'
import { entryCorrected } from '../rules/corrected-entry.ts'
import { type CorrectionRefusal, decideCorrection } from '../rules/correction.ts'
import { thingOf, type WorkFacts } from '../rules/work.ts'
import { addCorrection, surroundingsOf } from '../store/surroundings.ts'
import { lockWork, setFacts } from '../store/works.ts'
import { refusePersonal, sentencesOf } from './public-words.ts'
import { settleWorks } from './settle.ts'

export type CorrectProject = {
  readonly folio: string
  readonly changes: Partial<WorkFacts>
  readonly reason: string
}

/** Changes what was registered: title, place, unit, money. The folio stays, whatever it says of the place. */
export const correctProject = async (
  { db }: Pick<Town, 'db'>,
  envelope: Envelope,
  { folio, changes, reason }: CorrectProject,
): Promise<Decision<{ folio: string }, CorrectionRefusal | ActRefusal> | undefined> =>
  refusePersonal({ reason, ...sentencesOf(changes) }) ??
  act(db, envelope, async (acting) => {
    const work = await lockWork(acting.db, folio)
    if (!work) return undefined
    const facts = { ...work.facts, ...changes }
    const surroundings = await surroundingsOf(acting.db, facts, folio)
    const decision = decideCorrection(work.facts, facts, { ...surroundings, reason })
    if (!decision.accepted) return decision

    const { before, after, keys } = decision.fact
    const thing = thingOf(folio)
    const corrects = entryCorrected(await entriesSince(acting.db, thing), keys)
    const lines = [{ thing, facts: { before, after }, corrects }]
    const [entryId = 0] = await acting.recordMany(acts.corrected, lines)
    await setFacts(acting.db, [{ folio, facts }])
    await addCorrection(acting.db, { folio, entryId, reason: decision.fact.reason })
    await settleWorks(acting, [folio])
    return accept({ folio })
  })
