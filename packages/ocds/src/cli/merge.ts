import type { JsonObject } from '../merge/json.ts'
import { own } from '../merge/json.ts'
import { byDate } from '../merge/merge.ts'
import { MergeError } from '../merge/merge-error.ts'
import { type Process, releasesByProcess } from '../node/by-process.ts'
import type { PackageMeta } from '../records/package-meta.ts'
import { linksOf, mergedOf } from '../records/record.ts'
import { packageHead } from '../records/record-package.ts'
import { readArgs } from './args.ts'
import { type Command, type Files, filesAt, sourceOptions } from './command.ts'
import { type About, Found, releasesOfFiles } from './incoming.ts'
import { type ExitCode, type Io, pacedProgress } from './io.ts'
import { type Output, writing } from './output.ts'
import { Problems } from './problems.ts'
import { texts } from './texts.ts'
import { count } from './words.ts'

const options = {
  out: { type: 'string' },
  versioned: { type: 'boolean' },
  linked: { type: 'boolean' },
  lines: { type: 'boolean' },
  uri: { type: 'string' },
  'published-date': { type: 'string' },
  publisher: { type: 'string' },
  json: { type: 'boolean' },
  'max-bytes': { type: 'string' },
} as const

export const merge: Command = {
  name: 'merge',
  usage: 'merge [--versioned] [--linked] [--lines] [--out ARCHIVO] ARCHIVO…',
  summary: texts.merge.summary,
  help: texts.merge.help,
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, options)
    const files = filesAt(positionals, io, sourceOptions(values))
    const merged = await writing(values.out, io, (output) =>
      mergeFiles(files, { values, io, output }),
    )
    return tell(merged, values.json === true, io)
  },
}

type Values = ReturnType<typeof readArgs<typeof options>>['values']
type Job = { values: Values; io: Io; output: Output }
type Merged = { found: Found; records: number; unmerged: Problems; warnings: Problems }

async function mergeFiles(files: Files, { values, io, output }: Job): Promise<Merged> {
  const found = new Found()
  const merged: Merged = { found, records: 0, unmerged: new Problems(), warnings: new Problems() }
  const progress = pacedProgress(io)

  for await (const process of releasesByProcess(incoming(files, found, progress))) {
    const record = recordText(process, values, merged)
    if (record === undefined) continue
    // All is read by now, so that it is known what the package says of itself.
    const isFirst = merged.records++ === 0
    if (isFirst && !values.lines) await output.write(opening(values, found, io))
    await output.write(values.lines ? `${record}\n` : isFirst ? record : `,${record}`)
    progress(() => texts.merge.progress(count(merged.records)))
  }
  if (merged.records > 0 && !values.lines) await output.write(']}\n')
  io.progress?.(null)
  return merged
}

async function* incoming(files: Files, found: Found, progress: ReturnType<typeof pacedProgress>) {
  for await (const release of releasesOfFiles(files, found)) {
    progress(() => texts.merge.reading(count(found.releases)))
    yield release
  }
}

/** The package up to its records. What nobody says and the standard requires is told, and stays recognizable. */
function opening(values: Values, found: Found, { err }: Io) {
  const joined = found.packages.meta()
  const { uri, publisher, 'published-date': date } = values
  if (uri === undefined) err(texts.merge.withoutUri)
  if (publisher === undefined && !joined.publisher) err(texts.merge.withoutPublisher)
  if (date === undefined && !joined.publishedDate) err(texts.merge.withoutDate)

  const { publishedDate = '9999-01-01T00:00:00Z', publisher: said = { name: '' }, ...rest } = joined
  const meta: PackageMeta = {
    uri: uri ?? 'placeholder:',
    publishedDate: date ?? publishedDate,
    publisher: publisher === undefined ? said : { name: publisher },
    ...rest,
  }
  return `${JSON.stringify(packageHead(meta)).slice(0, -1)},"records":[`
}

/**
 * A record as JSON, in which the releases stand as they were read. Those that contradict each other stay in their
 * record, without what they would amount to.
 */
function recordText(process: Process<About>, values: Values, merged: Merged): string | undefined {
  const { ocid, releases, isTooBig } = process
  if (isTooBig) {
    merged.unmerged.add(ocid, '', texts.merge.tooBig)
    return undefined
  }

  const members = new Map(releases.map((member) => [member.release, member]))
  const all = [...members.keys()]
  const whole = (list: readonly JsonObject[]) =>
    `[${list.map((one) => members.get(one)?.json).join()}]`
  const start = `{"ocid":${JSON.stringify(ocid)},"releases":`
  try {
    const sorted = byDate(all)
    const about = (release: JsonObject) => resolved(members.get(release)?.about, merged.found)
    const options = { version: versionOf(sorted.map(about)), versioned: values.versioned === true }
    const made = mergedOf(sorted, options)
    for (const { path, message } of made.warnings) merged.warnings.add(ocid, path, message)
    const links = values.linked && linksOf(sorted, (one) => addressOf(one, about(one)))
    const list = links ? JSON.stringify(links) : whole(sorted)
    return `${start}${list},${JSON.stringify(made.merged).slice(1)}`
  } catch (error) {
    if (!(error instanceof MergeError)) throw error
    merged.unmerged.add(ocid, error.path, error.message)
    return `${start}${whole(all)}}`
  }
}

const versionOf = (abouts: readonly About[]): '1.0' | '1.1' =>
  abouts.some(({ version }) => version === '1.0') ? '1.0' : '1.1'

const resolved = (about: About = {}, { heads }: Found) =>
  about.head === undefined ? about : (heads[about.head] ?? {})

/** A release in a package is where its package is, under its id (as the reference links it). */
function addressOf(release: JsonObject, about: About) {
  const id = own(release, 'id')
  return about.uri && typeof id === 'string' ? `${about.uri}#${id}` : undefined
}

function tell({ found, records, unmerged, warnings }: Merged, json: boolean, io: Io): ExitCode {
  const wrong = found.wrong.total + unmerged.total
  const figures = { releases: found.releases, records }
  if (json) {
    const told = { unreadable: found.unreadable, wrong: found.wrong, unmerged, warnings }
    const lists = Object.entries(told).map(([name, { list }]) => [name, list])
    io.err(JSON.stringify({ ...figures, ...Object.fromEntries(lists) }))
  } else {
    for (const problems of [found.unreadable, found.wrong, unmerged, warnings]) problems.tell(io)
    io.err(texts.merge.done(found.releases, records, wrong))
  }
  if (found.unreadable.total > 0) return 2
  return wrong > 0 || records === 0 ? 1 : 0
}
