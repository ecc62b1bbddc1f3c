import type { JsonObject } from '../merge/json.ts'
import { type RunOptions, SortedRuns } from './sorted-runs.ts'

/** A release on its way to its process, with what its reader knows of it: any JSON. */
export type Incoming<About> = {
  readonly ocid: string
  readonly release: JsonObject
  readonly about: About
}
export type Process<About> = {
  readonly ocid: string
  readonly releases: readonly Member<About>[]
  /** It is more than fits in memory, and its releases are left out. */
  readonly isTooBig: boolean
}
type Member<About> = {
  readonly release: JsonObject
  /** The same release, as JSON. */
  readonly json: string
  readonly about: About
}

export type ByProcessOptions = RunOptions & {
  /**
   * About how many values the releases of one process may have, where an object counts as three: 700,000 unless told,
   * which take some 400 MB to merge.
   */
  mostInProcess?: number
}

/**
 * Brings together the releases of each process, of any number of processes in any order, in bounded memory: one process
 * at a time, in the order of their ocid, its releases in the order in which they came. More than fits waits on disk
 * (about the size of the releases), in a file without name that nobody else can open.
 *
 * @param incoming parsed releases, each with its ocid
 * @param options how much waits in memory, and the folder for the rest
 * @throws what the file system says, when there is no room on disk
 *
 * Cost: each release is written as JSON and read once more.
 */
export async function* releasesByProcess<About>(
  incoming: AsyncIterable<Incoming<About>>,
  options: ByProcessOptions = {},
): AsyncGenerator<Process<About>> {
  const runs = new SortedRuns(options)
  try {
    for await (const { ocid, release, about } of incoming) {
      // JSON has no tabulator that is not escaped.
      runs.add(JSON.stringify(ocid), `${JSON.stringify(about ?? null)}\t${JSON.stringify(release)}`)
    }
    yield* together<About>(runs, options.mostInProcess ?? 700_000)
  } finally {
    runs.close()
  }
}

function* together<About>(runs: SortedRuns, most: number): Generator<Process<About>> {
  let key: string | undefined
  let size = 0
  let releases: Member<About>[] = []
  const told = (ocid: string) => ({ ocid: JSON.parse(ocid), releases, isTooBig: size > most })

  for (const line of runs.sorted()) {
    if (line.key !== key) {
      if (key !== undefined) yield told(key)
      key = line.key
      size = 0
      releases = []
    }
    size += valuesIn(line.text)
    if (size > most) {
      releases = []
      continue
    }
    const tab = line.text.indexOf('\t')
    const json = line.text.slice(tab + 1)
    const about: About = JSON.parse(line.text.slice(0, tab))
    releases.push({ release: JSON.parse(json), json, about })
  }
  if (key !== undefined) yield told(key)
}

/** Values have a comma between them, and an object takes the room of two more; few texts have as many signs. */
const valuesIn = (json: string) => 1 + times(',', json) + 2 * times('{', json)

function times(sign: string, text: string) {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++
  return count
}
