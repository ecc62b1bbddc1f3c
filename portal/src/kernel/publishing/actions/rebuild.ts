import type { Release } from '@tequio/ocds'
import { databaseNow } from '../../act/index.ts'
import type { Office } from '../../house/index.ts'
import { readTownSettings } from '../../settings/index.ts'
import { IN_ONE_JOB } from '../jobs/enqueue.ts'
import { recordOf } from '../rules/checks.ts'
import { type Terms, termsOf } from '../rules/terms.ts'
import { publishFiles } from '../store/blobs.ts'
import { noteChanges } from '../store/changes.ts'
import { processesDue, retryWaiting } from '../store/events.ts'
import { missingPaths, publishedProcesses, releasesWithTerms } from '../store/everything.ts'
import {
  addProjectsDue,
  allProjectsDue,
  knownProjects,
  lockProjects,
  projectVersions,
} from '../store/projects.ts'
import { keepRecords, lockRecords } from '../store/releases.ts'
import { forgetTownFiles } from '../store/town-files.ts'
import { texts } from '../texts.ts'
import { publishProcesses, recordFile, releaseFile } from './publish-processes.ts'
import { projectFile, publishProjects } from './publish-projects.ts'
import { publishTown } from './publish-town.ts'

/**
 * Makes every derived file again from the releases, tries again what waits, and then the whole-town files. Releases
 * themselves and their addresses never change. Prints a line for each part.
 */
export async function rebuild(office: Office, write: (line: string) => void) {
  const { db } = office.town
  await retryWaiting(db)
  const due = await processesDue(db)
  for (const set of inSets(due)) await publishProcesses(office, set)
  write(texts.rebuilt.due(due.length))

  let processes = 0
  for await (const ocids of publishedProcesses(db)) {
    await rebuildRecords(office, ocids)
    processes += ocids.length
  }
  write(texts.rebuilt.processes(processes))

  const known = await knownProjects(db)
  await addProjectsDue(db, await databaseNow(db), known)
  const folios = await allProjectsDue(db)
  for (const set of inSets(folios)) await publishProjects(office, set)
  for (const set of inSets(known)) await rebuildProjects(office, set)
  write(texts.rebuilt.projects(folios.length))

  await forgetTownFiles(db)
  await noteChanges(db, await databaseNow(db), ['releases', 'records', 'projects', 'manifest'])
  await publishTown(office)
  write(texts.rebuilt.town)
}

function* inSets(ids: readonly string[]) {
  for (let at = 0; at < ids.length; at += IN_ONE_JOB) yield ids.slice(at, at + IN_ONE_JOB)
}

/** Records are dated by their newest release, so what did not change keeps its bytes. */
async function rebuildRecords({ town }: Office, ocids: readonly string[]) {
  const { url, files } = town
  await town.db.transaction().execute(async (db) => {
    await lockRecords(db, ocids)
    const now = await databaseNow(db)
    const terms = termsOf(await readTownSettings(db), url)
    const stored = await releasesWithTerms(db, ocids)
    const records = [...Map.groupBy(stored, ({ ocid }) => ocid)].map(([ocid, releases]) => ({
      ocid,
      line: JSON.stringify(
        recordOf(
          { url, terms },
          releases.map(({ body }) => JSON.parse(body) as Release),
        ),
      ),
      last: releases.at(-1)?.date.toISOString() ?? '',
    }))
    const own = stored.map((one) =>
      releaseFile({ url, terms: JSON.parse(one.terms) as Terms }, one),
    )
    const missing = await missingPaths(
      db,
      own.map(({ path }) => path),
    )
    await keepRecords(db, now, records)
    await publishFiles({ db, files, now }, [
      ...own.filter(({ path }) => missing.has(path)),
      ...records.map((record) => recordFile({ url, terms }, record)),
    ])
  })
}

async function rebuildProjects({ town }: Office, folios: readonly string[]) {
  const { url, files } = town
  await town.db.transaction().execute(async (db) => {
    await lockProjects(db, folios)
    const now = await databaseNow(db)
    const terms = termsOf(await readTownSettings(db), url)
    const versions = await projectVersions(db, folios)
    await publishFiles(
      { db, files, now },
      versions.map((version) => projectFile({ url, terms }, version, version.publishedAt)),
    )
  })
}
