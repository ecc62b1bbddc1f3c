import {
  compileReleases,
  MergeError,
  type Project,
  type Release,
  type Report,
  validate,
  versionReleases,
} from '@tequio/ocds'
import { personalValues } from '../../act/index.ts'
import { paths, releaseLink } from '../paths.ts'
import { texts } from '../texts.ts'
import type { Fault } from './fault.ts'
import type { Checks } from './publication.ts'
import { PACKAGE_TAIL, packageHead, projectsHead, type Terms } from './terms.ts'

export type Publisher = { readonly url: string; readonly terms: Terms }

/** Nothing becomes public that has an error, a field the standard does not know, an empty one, or a person's data. */
export const checksFor = (publisher: Publisher): Checks => ({
  release: (release) => releaseFaults(publisher, release),
  record: (releases) => mergeable(publisher, releases),
})

/** Releases that contradict each other in kind make no record: that too is a fault of the newest. */
function mergeable(publisher: Publisher, releases: readonly Release[]) {
  try {
    const record = recordOf(publisher, releases)
    return { record, faults: recordFaults(publisher, record) }
  } catch (error) {
    if (!(error instanceof MergeError)) throw error
    return { record: {}, faults: [{ path: error.path, message: error.message }] }
  }
}

function releaseFaults({ url, terms }: Publisher, release: Release): Fault[] {
  const uri = url + paths.release(release.ocid, release.id)
  const head = packageHead(terms, { uri, publishedDate: release.date }, 'releases')
  const document = { ...parsedHead(head), releases: [release] }
  return [...faultsIn(validate(document, { kind: 'release-package' })), ...personalFaults(release)]
}

/** OCDS 1.1, «Records»: what it amounts to now, how each field came to be, and where each release is. */
export function recordOf({ url }: Publisher, releases: readonly Release[]) {
  const ocid = releases[0]?.ocid ?? ''
  return {
    ocid,
    releases: releases.map(({ id, date, tag }) => ({ url: releaseLink(url, ocid, id), date, tag })),
    compiledRelease: compileReleases(releases).release,
    versionedRelease: versionReleases(releases).release,
  }
}

type PublishedRecord = ReturnType<typeof recordOf>

function recordFaults({ url, terms }: Publisher, record: PublishedRecord): Fault[] {
  const publishedDate = record.releases.at(-1)?.date ?? ''
  const uri = url + paths.record(record.ocid)
  const head = packageHead(terms, { uri, publishedDate }, 'records')
  return faultsIn(validate({ ...parsedHead(head), records: [record] }, { kind: 'record-package' }))
}

export function projectFaults({ url, terms }: Publisher, project: Project, date: string): Fault[] {
  const uri = url + paths.project(project.id)
  const head = projectsHead(terms, { uri, publishedDate: date })
  const document = { ...parsedHead(head), projects: [project] }
  return [...faultsIn(validate(document, { kind: 'project-package' })), ...personalFaults(project)]
}

const parsedHead = (head: string): object => JSON.parse(head + PACKAGE_TAIL)

/** Every finding that keeps a document from being public. Extensions inside the versioned release are not counted. */
export function faultsIn(report: Report): Fault[] {
  const { errors, additionalFields, emptyFields, codes, repeatedIds } = report
  const found = [
    ...errors.map(({ path, message }) => ({ path, message })),
    ...codes.closed.map(({ path, field, values }) => ({
      path: `${path}/${field}`,
      message: texts.strangeCodes(values),
    })),
    ...additionalFields
      .filter(({ path }) => !path.includes('/versionedRelease'))
      .map(({ path, field }) => ({
        path: `${path}/${field}`,
        message: texts.additionalField(field),
      })),
    ...emptyFields.map(({ path }) => ({ path, message: texts.emptyField })),
    ...repeatedIds.map(({ path, ids }) => ({ path, message: texts.repeatedIds(ids) })),
  ]
  // One reason for each place: what is empty is also too short.
  const first = new Map(found.toReversed().map((fault) => [fault.path, fault]))
  return found.filter((fault) => first.get(fault.path) === fault).map(withoutPersonalValues)
}

/** A message may quote what stands there, and reasons are public. */
function withoutPersonalValues(fault: Fault): Fault {
  const [found] = personalValues(fault.message)
  return found ? { ...fault, message: texts.personalValue(found.kind) } : fault
}

const personalFaults = (document: object): Fault[] =>
  personalValues(document).map(({ path, kind }) => ({ path, message: texts.personalValue(kind) }))
