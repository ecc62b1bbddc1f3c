import { type Acting, type ActRefusal, act, type Envelope } from '../../../kernel/act/index.ts'
import { readTownSettings, type TownSettings } from '../../../kernel/settings/index.ts'
import type { Town } from '../../../kernel/town/index.ts'
import { type Decision, refuse } from '../../../lib/decision.ts'
import { bodyOf, isFolio } from '../../../lib/folio.ts'
import {
  lockWork,
  type NewProject,
  projectId,
  type RegisterRefusal,
  registerWithin,
  type Work,
  paths as workPaths,
} from '../../works/index.ts'
import { decidePlanning, type PlanningForm } from '../rules/tendering.ts'
import { settingOf } from '../setting.ts'
import { nextNumber } from '../store/processes.ts'
import { keepEvent, type Said, type Saying, type SayRefusal } from './say.ts'

type Place = Pick<Town, 'db' | 'url'>
type Plan = Omit<PlanningForm, 'papers'>

/** Plans a procurement of a project: from here on it has its ocid. */
export const openProcurement = (
  { db, url }: Place,
  envelope: Envelope,
  { folio, ...plan }: Plan & { readonly folio: string },
): Promise<Saying | undefined> =>
  act<Said, SayRefusal>(db, envelope, (acting) => openWithin(acting, { folio, plan, url }))

export type OpeningAlone = Plan & { readonly project: Omit<NewProject, 'title'> }

/** What comes from no proposal gets a folio first, in the same act. */
export const openProcurementAlone = (
  { db, url }: Place,
  envelope: Envelope,
  { project, ...plan }: OpeningAlone,
): Promise<Decision<Said, SayRefusal | RegisterRefusal | ActRefusal> | undefined> =>
  act<Said, SayRefusal | RegisterRefusal>(db, envelope, async (acting) => {
    if (plan.amount <= 0) return refuse({ because: 'no-amount' })
    const registered = await registerWithin(acting, { ...project, title: plan.title.trim() })
    if (!registered.accepted) return registered
    return openWithin(acting, { folio: registered.fact.folio, plan, url })
  })

type Opening = { readonly folio: string; readonly plan: Plan; readonly url: string }

async function openWithin(
  acting: Acting,
  { folio, plan, url }: Opening,
): Promise<Saying | undefined> {
  const work = await lockWork(acting.db, folio)
  if (!work) return undefined
  const settings = await readTownSettings(acting.db)
  const setting = settingOf(settings, acting.now)
  const served = projectServed(work, settings, url)
  const decision = decidePlanning({ ...plan, papers: [] }, { state: undefined, served, setting })
  if (!decision.accepted) return decision

  const number = await nextNumber(acting.db, folio)
  const ocid = `${settings.ocidPrefix.value}-${isFolio(folio) ? bodyOf(folio) : folio}-${number}`
  const process = { ocid, folio, unitId: work.facts.unitId, importId: null }
  const draft = decision.fact
  return keepEvent(acting, { process, before: undefined, draft, work, setting, on: undefined })
}

/** The project as OC4IDS names it. */
const projectServed = ({ folio, facts }: Work, settings: TownSettings, url: string) => ({
  id: projectId(settings, folio),
  title: facts.title,
  uri: url + workPaths.work(folio),
})
