import { type Acting, type ActRefusal, act, type Envelope } from '../../../kernel/act/index.ts'
import { readTownClock } from '../../../kernel/calendar/index.ts'
import { ceilingOf } from '../../../kernel/places/index.ts'
import type { Town } from '../../../kernel/town/index.ts'
import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { acts } from '../acts.ts'
import { decideFacts, type FactsRefusal } from '../rules/correction.ts'
import { knownFacts } from '../rules/facts.ts'
import { thingOf, type WorkFacts } from '../rules/work.ts'
import { keepFolios, takeFolios } from '../store/folios.ts'
import { addSteps } from '../store/steps.ts'
import { addCorrection, surroundingsOf } from '../store/surroundings.ts'
import { addWorks } from '../store/works.ts'
import { refusePersonal, sentencesOf } from './public-words.ts'
import { settleWorks } from './settle.ts'

export type NewProject = Pick<WorkFacts, 'edition' | 'title'> &
  Partial<WorkFacts> & {
    /** Calendar date on which it got its money; without it, today. */
    readonly on?: string | undefined
    /** Why it gets more than the ceiling of its place. */
    readonly overCeilingReason?: string | undefined
  }

export type RegisterRefusal =
  | FactsRefusal
  | { readonly because: 'in-the-future'; readonly today: string }

const unknown = {
  externalId: null,
  description: null,
  type: null,
  sector: null,
  placeId: null,
  address: null,
  lon: null,
  lat: null,
  unitId: null,
  ceiling: null,
  assigned: null,
  votes: null,
} as const

/** A work that comes from no proposal of the platform gets its folio here. */
export const registerProject = async (
  { db }: Pick<Town, 'db'>,
  envelope: Envelope,
  project: NewProject,
): Promise<Decision<{ folio: string }, RegisterRefusal | ActRefusal> | undefined> =>
  refusePersonal({ reason: project.overCeilingReason, ...sentencesOf(project) }) ??
  act(db, envelope, (acting) => registerWithin(acting, project))

/** The same inside another act: a procurement that was loaded brings its work. */
export async function registerWithin(
  acting: Acting,
  { on, overCeilingReason, ...given }: NewProject,
): Promise<Decision<{ folio: string }, RegisterRefusal>> {
  const clock = await readTownClock(acting.db, acting.now)
  const ceiling = given.ceiling ?? (await placeCeiling(acting.db, given))
  const facts: WorkFacts = { ...unknown, ...given, ceiling }
  const surroundings = await surroundingsOf(acting.db, facts)
  const since = on ?? clock.today

  const decision = decideFacts(facts, surroundings, overCeilingReason)
  if (!decision.accepted) return decision
  if (since > clock.today) return refuse({ because: 'in-the-future', today: clock.today })

  const { placeCode } = surroundings
  const [folio = ''] = await takeFolios(acting.db, [{ edition: facts.edition, placeCode }])
  const reason = overCeilingReason?.trim()
  const told = { facts: knownFacts(facts), on: since, overCeiling: Boolean(reason) }
  const entryId = await acting.record(acts.registered, thingOf(folio), told)
  await keepFolios(acting, [{ folio, sourceKey: null }])
  await addWorks(acting.db, [{ folio, facts, origin: null, entryId }])
  await addSteps(acting, [{ folio, ...start, on: since, unitId: facts.unitId }])
  if (reason) await addCorrection(acting.db, { folio, entryId, reason })
  await settleWorks(acting, [folio], clock)
  return accept({ folio })
}

const start = { move: 'start', stage: 'assigned', condition: 'active' } as const

const placeCeiling = async (
  db: Parameters<typeof ceilingOf>[0],
  { placeId, edition }: Pick<NewProject, 'placeId' | 'edition'>,
) => (placeId ? ((await ceilingOf(db, placeId, edition)) ?? null) : null)
