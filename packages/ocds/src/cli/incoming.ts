import { isDeeper, type Json, type JsonObject, own } from '../merge/json.ts'
import type { Incoming } from '../node/by-process.ts'
import { type Source, Unreadable } from '../node/sources.ts'
import { type JsonPart, readParts } from '../read/parts.ts'
import { JoinedPackages } from '../records/package-meta.ts'
import { sourcedReleases } from '../repair/read-documents.ts'
import type { Files } from './command.ts'
import { Problems } from './problems.ts'
import { texts } from './texts.ts'

/** The package of a release: its address and version, or its place in `Found.heads` while its end is not read. */
export type About = { uri?: string; version?: string; head?: number }

/** What was found in the files of one command, besides their releases. */
export class Found {
  releases = 0
  readonly packages = new JoinedPackages()
  /** Packages read entry by entry, which may say what they are only at their end. */
  readonly heads: About[] = []
  /** What could not be read, which is worse than what was read and is wrong. */
  readonly unreadable = new Problems()
  readonly wrong = new Problems()

  /** Takes over what a package says of itself. */
  package(head: JsonObject): About {
    this.packages.add(head)
    const [uri, version] = [own(head, 'uri'), own(head, 'version')]
    return {
      ...(typeof uri === 'string' && { uri }),
      // A package without version is of 1.0 (OCDS 1.1, «Package metadata»).
      version: typeof version === 'string' ? version : '1.0',
    }
  }
}

/** The releases of all these files, one at a time. */
export async function* releasesOfFiles(
  files: Files,
  found: Found,
): AsyncGenerator<Incoming<About>> {
  for await (const file of files) {
    if ('unreadable' in file) found.unreadable.add(file.name, '', file.unreadable.message)
    else yield* releasesIn(file, found)
  }
}

/** The releases of a file, one at a time; what is no release of a process is told in `found`. */
async function* releasesIn(source: Source, found: Found): AsyncGenerator<Incoming<About>> {
  const file = source.name
  try {
    let around: About = {}
    for await (const part of readParts(source.bytes())) {
      if (part.kind === 'open') around = { head: found.heads.push({}) - 1 }
      else if (part.kind === 'broken') found.unreadable.add(file, part.path, texts.broken(part))
      else if (part.kind === 'document') yield* releasesOf(part, {}, found, file)
      else if (part.kind === 'entry') yield* releasesOf(part, around, found, file)
      else if (part.kind === 'close' && around.head !== undefined) {
        found.heads[around.head] = found.package(part.head as JsonObject)
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    found.unreadable.add(file, '', error.message)
  }
}

type Valued = Extract<JsonPart, { kind: 'document' | 'entry' }>

function* releasesOf(part: Valued, around: About, found: Found, file: string) {
  const start = part.kind === 'entry' ? [part.list, part.place] : [`${texts.line} ${part.line}`]
  const refuse = (path: string, reason: string) =>
    found.wrong.add(file, [...start, path].filter((step) => step !== '').join('/'), reason)

  if (isDeeper(part.value as Json)) return refuse('', texts.tooDeep)
  const { releases, refused } = sourcedReleases(part.value as Json, part.line)
  for (const { path, reason } of refused) refuse(path, reason)
  const packages = new Map<JsonObject, About>()
  for (const { release, path, package: head } of releases) {
    const ocid = own(release, 'ocid')
    if (typeof ocid !== 'string' || ocid === '') {
      refuse(path, texts.withoutOcid)
      continue
    }
    found.releases++
    if (head && !packages.has(head)) packages.set(head, found.package(head))
    yield { ocid, release, about: (head && packages.get(head)) ?? around }
  }
}
