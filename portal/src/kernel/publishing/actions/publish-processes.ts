import type { Release } from '@tequio/ocds'
import { sha256 } from '../../../lib/json.ts'
import { dateIn } from '../../../lib/zones.ts'
import type { Acting } from '../../act/index.ts'
import { closeDuties, openDuties } from '../../duties/index.ts'
import type { Office } from '../../house/index.ts'
import { addressOf } from '../../story/index.ts'
import { publicationOf, released, withheld } from '../acts.ts'
import { enqueueProjects, enqueueTown } from '../jobs/enqueue.ts'
import { paths } from '../paths.ts'
import { checksFor } from '../rules/checks.ts'
import { decidePublication, type Planned, type Publication } from '../rules/publication.ts'
import { PACKAGE_TAIL, packageHead, type Terms } from '../rules/terms.ts'
import type { ProcessSource } from '../sources.ts'
import { type NewFile, publishFiles } from '../store/blobs.ts'
import { noteChanges } from '../store/changes.ts'
import { markPublished, markWaiting, type OpenEvent, openEvents } from '../store/events.ts'
import { addProjectsDue } from '../store/projects.ts'
import { addReleases, keepRecords, keepTerms, lockRecords, releasesOf } from '../store/releases.ts'
import { texts } from '../texts.ts'
import { actAsJob } from './announce.ts'
import { type Desk, openDesk } from './desk.ts'

/**
 * Publishes what is due of these processes: one transaction, so that whoever reads finds all of it or nothing.
 * Done twice it does nothing the second time. Cost: some ten statements for the set, and what `snapshot` asks for each
 * event; two thirds of the time is validation.
 */
export async function publishProcesses(office: Office, ocids: readonly string[]) {
  if (ocids.length === 0) return
  await actAsJob(office.town.db, 'publish-process', async (acting) => {
    const desk = await openDesk(office, acting)
    await lockRecords(acting.db, ocids)
    const events = await openEvents(acting.db, ocids)
    const due = [...new Set(events.filter(isDue).map(({ ocid }) => ocid))]
    if (due.length === 0) return

    const publications = await decideAll(desk, due, events)
    await keepPublications(desk, publications)
    await tellUnits(desk, publications, events)
    await announceWhatFollows(desk, publications)
  })
}

const isDue = ({ state }: OpenEvent) => state === 'due'

async function decideAll(desk: Desk, ocids: readonly string[], events: readonly OpenEvent[]) {
  const checks = checksFor(desk)
  const before = Map.groupBy(await releasesOf(desk.acting.db, ocids), ({ ocid }) => ocid)
  const publications: Publication[] = []
  for (const ocid of ocids) {
    const published = (before.get(ocid) ?? []).map(({ seq, body }) => ({
      seq,
      release: JSON.parse(body) as Release,
    }))
    const open = events.filter((event) => event.ocid === ocid)
    const tried = await snapshotsOf(desk, open)
    publications.push(decidePublication({ ocid, published, events: tried }, checks))
  }
  return publications
}

async function snapshotsOf({ inside, processes }: Desk, events: readonly OpenEvent[]) {
  const tried = []
  for (const event of events) {
    const body = isDue(event)
      ? await processesOrFault(processes).snapshot(inside, event.ocid, event.seq)
      : undefined
    tried.push({ ...event, body })
  }
  return tried
}

function processesOrFault(processes: ProcessSource | undefined): ProcessSource {
  if (!processes) throw new Error('no room of the house tells processes')
  return processes
}

async function keepPublications(
  { acting, office, url, terms, termsKept }: Desk,
  all: readonly Publication[],
) {
  const { db, now } = acting
  const planned = all.flatMap((one) =>
    one.planned.map((release) => ({ ...release, ocid: one.ocid })),
  )
  const bodies = planned.map((one) => ({ ...one, body: JSON.stringify(one.release) }))
  const records = all.flatMap(({ ocid, record }) =>
    record ? [{ ocid, line: JSON.stringify(record), last: lastOf(all, ocid) }] : [],
  )
  const releaseFiles = bodies.map((one) => releaseFile({ url, terms }, one))
  const recordFiles = records.map((one) => recordFile({ url, terms }, one))

  await keepTerms(db, termsKept)
  await addReleases(db, {
    now,
    terms: termsKept.sha256,
    releases: bodies,
  })
  await keepRecords(db, now, records)
  await publishFiles({ db, files: office.town.files, now }, [...releaseFiles, ...recordFiles])
  await recordActs(acting, all, releaseFiles)
  await markPublished(
    db,
    planned.flatMap(({ ocid, seq, closes }) =>
      closes.map((closed) => ({ ocid, seq: closed, publishedSeq: seq })),
    ),
  )
  await markWaiting(
    db,
    now,
    all.flatMap(({ ocid, withheld: kept }) => kept.map((one) => ({ ...one, ocid }))),
  )
}

const lastOf = (all: readonly Publication[], ocid: string) =>
  all
    .find((one) => one.ocid === ocid)
    ?.planned.at(-1)
    ?.date.toISOString() ?? ''

type Publisher = { readonly url: string; readonly terms: Terms }

export function releaseFile(
  { url, terms }: Publisher,
  { ocid, id, date, body }: { ocid: string; id: string; date: Date; body: string },
): NewFile {
  const path = paths.release(ocid, id)
  const about = { uri: url + path, publishedDate: date.toISOString() }
  const text = packageHead(terms, about, 'releases') + body + PACKAGE_TAIL
  return { path, bytes: Buffer.from(text), contentType: 'application/json', permanent: true }
}

/** Dated by its newest release, so that building it again gives the same bytes. */
export function recordFile(
  { url, terms }: Publisher,
  { ocid, line, last }: { ocid: string; line: string; last: string },
): NewFile {
  const path = paths.record(ocid)
  const head = packageHead(terms, { uri: url + path, publishedDate: last }, 'records')
  return { path, bytes: Buffer.from(head + line + PACKAGE_TAIL), contentType: 'application/json' }
}

async function recordActs(
  { recordMany }: Acting,
  all: readonly Publication[],
  files: readonly NewFile[],
) {
  const hashes = new Map(files.map(({ path, bytes }) => [path, sha256(bytes)]))
  await recordMany(
    released,
    all.flatMap(({ ocid, planned }) =>
      planned.map(({ id, tags }: Planned) => ({
        thing: publicationOf(ocid),
        facts: { release: id, tags: [...tags], sha256: hashes.get(paths.release(ocid, id)) ?? '' },
      })),
    ),
  )
  await recordMany(
    withheld,
    all.flatMap(({ ocid, withheld: kept }) =>
      kept.map(({ seq, why }) => ({
        thing: publicationOf(ocid),
        facts: { seq, paths: why.slice(0, 20).map(({ path }) => path) },
      })),
    ),
  )
}

const processThing = (ocid: string) => ({ kind: 'process', id: ocid }) as const

/** The reason reaches the inbox of the unit; a correction takes it away. */
async function tellUnits(desk: Desk, all: readonly Publication[], events: readonly OpenEvent[]) {
  const { acting, inside, settings, processes } = desk
  const waited = new Set(events.filter(({ heldBack }) => heldBack).map(({ ocid }) => ocid))
  const duties = []
  for (const { ocid, withheld: kept } of all) {
    const last = kept.at(-1)
    const thing = processThing(ocid)
    if (!last && waited.has(ocid)) await closeDuties(acting, { kind: 'publication', thing })
    if (!last) continue
    const href = addressOf(inside.house.story, thing)
    duties.push({
      kind: 'publication',
      thing,
      unitId: (await processes?.unitOf(acting.db, ocid)) ?? null,
      dueOn: dateIn(settings.zone, acting.now),
      title: texts.dutyTitle(ocid),
      why: texts.dutyWhy(last.why),
      ...(href && { href }),
    })
  }
  await openDuties(acting, duties)
}

async function announceWhatFollows({ acting, processes }: Desk, all: readonly Publication[]) {
  const { db, now } = acting
  const changed = all.filter(({ planned }) => planned.length > 0)
  const folios = []
  for (const { ocid } of changed) {
    const folio = await processes?.projectOf(db, ocid)
    if (folio !== undefined) folios.push(folio)
  }
  await addProjectsDue(db, now, [...new Set(folios)])
  await enqueueProjects(db, [...new Set(folios)].sort())
  await noteChanges(
    db,
    now,
    changed.length > 0 ? ['releases', 'records', 'manifest'] : ['manifest'],
  )
  await enqueueTown(db)
}
