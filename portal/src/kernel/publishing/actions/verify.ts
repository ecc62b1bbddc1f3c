import { compileReleases, type DocumentKind, type Release, validate } from '@tequio/ocds'
import { sha256 } from '../../../lib/json.ts'
import type { Office } from '../../house/index.ts'
import { paths } from '../paths.ts'
import { faultsIn } from '../rules/checks.ts'
import { differences } from '../rules/same-process.ts'
import { bytesOf, contentAt } from '../store/blobs.ts'
import { publicPaths, publishedProcesses } from '../store/everything.ts'
import { releasesOf } from '../store/releases.ts'
import { texts } from '../texts.ts'
import { refreshManifest } from './refresh-manifest.ts'
import { hashed, linesOf } from './verify-bytes.ts'

export type Verified = {
  readonly paths: number
  readonly processes: number
  readonly faults: number
}

type Findings = {
  readonly write: (line: string) => void
  faults: number
  /** Hashes of the releases, records and projects whose own file is valid. */
  readonly valid: Set<string>
}

/**
 * Reads every public path again: its bytes are those of its hash, it is valid, the whole-town files are made of what is
 * valid, the manifest names all, and each compiled release is its process as the tables tell it. Prints what is wrong.
 */
export async function verify(office: Office, write: (line: string) => void): Promise<Verified> {
  await refreshManifest(office.town)
  const findings: Findings = { write, faults: 0, valid: new Set() }
  const count = await verifyPaths(office, findings)
  await verifyLists(office, findings)
  const processes = await verifyProcesses(office, findings)
  return { paths: count, processes, faults: findings.faults }
}

const blame = (findings: Findings, path: string, why: string) => {
  findings.faults += 1
  findings.write(`${path}: ${why}`)
}

/** Bytes and hashes of all; the files of one release, record or project are validated too. */
async function verifyPaths({ town }: Office, findings: Findings) {
  const manifest = await manifestOf(town, findings)
  let count = 0
  for await (const batch of publicPaths(town.db)) {
    for (const { path, sha256: hash, size } of batch) {
      count += 1
      const content = await bytesOf(town.db, town.files, hash)
      if (!content) {
        blame(findings, path, texts.verified.missing)
        continue
      }
      const kind = kindOf(path)
      const read = await hashed(content, kind !== undefined)
      if (read.sha256 !== hash || read.size !== size) blame(findings, path, texts.verified.bytes)
      else if (kind) verifyDocument(path, kind, read.text, findings)
      if (path !== paths.manifest && manifest.get(path) !== `${hash} ${size}`)
        blame(findings, path, texts.verified.unlisted)
      manifest.delete(path)
    }
  }
  for (const path of manifest.keys()) blame(findings, path, texts.verified.listed)
  return count
}

type Town = Office['town']

async function manifestOf(town: Town, findings: Findings): Promise<Map<string, string>> {
  const listed = new Map<string, string>()
  let lines = 0
  for await (const line of linesAt(town, paths.manifest)) {
    lines += 1
    const entry = parsed(line) as { path?: string; sha256?: string; size?: number } | undefined
    if (entry?.path) listed.set(entry.path, `${entry.sha256} ${entry.size}`)
  }
  if (lines === 0) blame(findings, paths.manifest, texts.verified.missing)
  return listed
}

const kinds: readonly [string, DocumentKind][] = [
  ['/datos/edca/releases/', 'release-package'],
  ['/datos/edca/records/', 'record-package'],
  ['/datos/oc4ids/projects/', 'project-package'],
]

const kindOf = (path: string) => kinds.find(([start]) => path.startsWith(start))?.[1]

function verifyDocument(path: string, kind: DocumentKind, text: string, findings: Findings) {
  const document = parsed(text)
  if (document === undefined) return blame(findings, path, texts.verified.notJson)
  const [fault] = faultsIn(validate(document, { kind }))
  if (fault) return blame(findings, path, `${fault.message} (${fault.path})`)
  findings.valid.add(sha256(itemOf(text)))
}

/** The only item of a package of ours: what stands between the first bracket of its list and the end. */
function itemOf(text: string) {
  const list = /"(?:releases|records|projects)":\[/.exec(text)
  return list ? text.slice(list.index + list[0].length, -2) : ''
}

const isList = (path: string) =>
  /^\/datos\/edca\/(?:releases\.json(?:\?|$)|releases\.jsonl|records\.jsonl|\d+\.json$)/.test(
    path,
  ) || path === paths.projects

/** Each line of a whole-town file is, byte by byte, one whose own file is valid. */
async function verifyLists({ town }: Office, findings: Findings) {
  for await (const batch of publicPaths(town.db)) {
    for (const { path } of batch.filter((row) => isList(row.path))) {
      for await (const line of linesAt(town, path)) {
        const item = line.replace(/,$/, '')
        const isEdge = line.startsWith('{"uri"') || line === ']}'
        if (!isEdge && !findings.valid.has(sha256(item))) {
          blame(findings, path, texts.verified.strange(item.slice(0, 80)))
        }
      }
    }
  }
}

async function* linesAt({ db, files }: Town, path: string) {
  const content = await contentAt(db, files, path)
  if (content) yield* linesOf(content)
}

/** The compiled release is the process as its tables tell it, without looking at releases. */
async function verifyProcesses(office: Office, findings: Findings) {
  const { processes } = office.house
  let count = 0
  for await (const ocids of publishedProcesses(office.town.db)) {
    const stored = Map.groupBy(await releasesOf(office.town.db, ocids), ({ ocid }) => ocid)
    for (const [ocid, releases] of stored) {
      count += 1
      const last = releases.at(-1)
      if (!last || !processes) continue
      const { release } = compileReleases(releases.map(({ body }) => JSON.parse(body) as Release))
      const source = await processes.snapshot(office, ocid, last.seq)
      const [first] = differences(release, source)
      if (first !== undefined) blame(findings, paths.record(ocid), texts.verified.differs(first))
    }
  }
  return count
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/,$/, ''))
  } catch {
    return undefined
  }
}
