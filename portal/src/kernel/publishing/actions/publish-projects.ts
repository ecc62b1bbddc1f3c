import type { Project } from '@tequio/ocds'
import { sha256 } from '../../../lib/json.ts'
import { dateIn } from '../../../lib/zones.ts'
import { closeDuties, openDuties } from '../../duties/index.ts'
import type { Office } from '../../house/index.ts'
import { addressOf } from '../../story/index.ts'
import { projectPublished, projectWithdrawn, publicationOf, withheld } from '../acts.ts'
import { enqueueTown } from '../jobs/enqueue.ts'
import { paths } from '../paths.ts'
import { projectFaults } from '../rules/checks.ts'
import type { Fault } from '../rules/fault.ts'
import { PACKAGE_TAIL, projectsHead, type Terms } from '../rules/terms.ts'
import { type NewFile, publishFiles } from '../store/blobs.ts'
import { noteChanges } from '../store/changes.ts'
import {
  clearProjectsDue,
  keepProjects,
  lockProjects,
  type ProjectFile,
  projectsDue,
  withdrawProjects,
  withholdProjects,
} from '../store/projects.ts'
import { texts } from '../texts.ts'
import { actAsJob } from './announce.ts'
import { type Desk, openDesk } from './desk.ts'

type Outcome =
  | { readonly folio: string; readonly is: 'new'; readonly id: string; readonly line: string }
  | { readonly folio: string; readonly is: 'same' }
  | { readonly folio: string; readonly is: 'withdrawn' }
  | { readonly folio: string; readonly is: 'faulty'; readonly why: readonly Fault[] }

/** Publishes the OC4IDS projects of these folios that are due, in one transaction. Twice is as once. */
export async function publishProjects(office: Office, folios: readonly string[]) {
  await actAsJob(office.town.db, 'publish-project', async (acting) => {
    const desk = await openDesk(office, acting)
    const files = await lockProjects(acting.db, folios)
    const due = await projectsDue(acting.db, folios)
    const outcomes = []
    for (const { folio } of due) outcomes.push(await outcomeOf(desk, folio, files.get(folio)))

    await keepOutcomes(desk, outcomes)
    await tellUnits(desk, outcomes, files)
    await clearProjectsDue(acting.db, due)
    const moved = outcomes.some(({ is }) => is === 'new' || is === 'withdrawn')
    const waits = outcomes.some(({ folio, is }) => is === 'faulty' || files.get(folio)?.waiting)
    if (moved) await noteChanges(acting.db, acting.now, ['projects', 'manifest'])
    else if (waits) await noteChanges(acting.db, acting.now, ['manifest'])
    if (moved || waits) await enqueueTown(acting.db)
  })
}

async function outcomeOf(
  desk: Desk,
  folio: string,
  before: ProjectFile | undefined,
): Promise<Outcome> {
  const { projects, inside } = desk
  if (!projects) throw new Error('no room of the house tells projects')
  const project = await projects.build(inside, folio)
  const settled = !before?.waiting && !before?.withdrawn
  // What was public keeps its address and its last file; the lists leave it out.
  if (!project) {
    const known = before?.waiting || (before?.line && !before.withdrawn)
    return { folio, is: known ? 'withdrawn' : 'same' }
  }
  const why = faultsOf(desk, project, before)
  if (why.length > 0) return { folio, is: 'faulty', why }
  const line = JSON.stringify(project)
  if (line === before?.line && settled) return { folio, is: 'same' }
  return { folio, is: 'new', id: project.id, line }
}

function faultsOf(desk: Desk, project: Project, before: ProjectFile | undefined): Fault[] {
  const kept = before?.projectId
  if (kept && kept !== project.id) return [{ path: 'id', message: texts.otherId(kept) }]
  return projectFaults(desk, project, desk.acting.now.toISOString())
}

async function keepOutcomes({ acting, office, url, terms }: Desk, outcomes: readonly Outcome[]) {
  const { db, now, recordMany } = acting
  const fresh = outcomes.filter((one) => one.is === 'new')
  const faulty = outcomes.filter((one) => one.is === 'faulty')
  const files = fresh.map((one) => ({ ...one, file: projectFile({ url, terms }, one, now) }))
  const withdrawn = outcomes.filter(({ is }) => is === 'withdrawn').map(({ folio }) => folio)

  await keepProjects(db, now, fresh)
  await withholdProjects(db, now, faulty)
  await withdrawProjects(db, now, withdrawn)
  const keeping = { db, files: office.town.files, now }
  await publishFiles(
    keeping,
    files.map(({ file }) => file),
  )
  await recordMany(
    projectPublished,
    files.map(({ folio, id, file }) => ({
      thing: publicationOf(folio),
      facts: { project: id, sha256: sha256(file.bytes) },
    })),
  )
  await recordMany(
    withheld,
    faulty.map(({ folio, why }) => ({
      thing: publicationOf(folio),
      facts: { paths: why.slice(0, 20).map(({ path }) => path) },
    })),
  )
  await recordMany(
    projectWithdrawn,
    withdrawn.map((folio) => ({ thing: publicationOf(folio), facts: {} })),
  )
}

export function projectFile(
  { url, terms }: { readonly url: string; readonly terms: Terms },
  { id, line }: { readonly id: string; readonly line: string },
  at: Date,
): NewFile {
  const path = paths.project(id)
  const head = projectsHead(terms, { uri: url + path, publishedDate: at.toISOString() })
  return { path, bytes: Buffer.from(head + line + PACKAGE_TAIL), contentType: 'application/json' }
}

async function tellUnits(
  { acting, inside, settings, projects }: Desk,
  outcomes: readonly Outcome[],
  before: ReadonlyMap<string, ProjectFile>,
) {
  const duties = []
  for (const outcome of outcomes) {
    const { folio } = outcome
    const thing = { kind: 'project', id: folio }
    if (outcome.is !== 'faulty') {
      if (before.get(folio)?.waiting) await closeDuties(acting, { kind: 'publication', thing })
      continue
    }
    const href = addressOf(inside.house.story, thing)
    duties.push({
      kind: 'publication',
      thing,
      unitId: (await projects?.unitOf(acting.db, folio)) ?? null,
      dueOn: dateIn(settings.zone, acting.now),
      title: texts.dutyTitle(folio),
      why: texts.dutyWhy(outcome.why),
      ...(href && { href }),
    })
  }
  await openDuties(acting, duties)
}
