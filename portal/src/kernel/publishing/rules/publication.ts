import type { Release } from '@tequio/ocds'
import type { ReleaseBody } from '../sources.ts'
import type { Fault } from './fault.ts'
import { releaseDate, releaseId, stampRelease, tagsOf } from './release.ts'

/** An event that is not public yet, with the process as it stood after it; without it, the event waits already. */
export type OpenEvent = {
  readonly seq: number
  readonly tags: readonly string[]
  readonly recordedAt: Date
  readonly body: ReleaseBody | undefined
}

export type Process = {
  readonly ocid: string
  readonly published: readonly { readonly seq: number; readonly release: Release }[]
  /** Oldest first. */
  readonly events: readonly OpenEvent[]
}

export type Planned = {
  readonly seq: number
  readonly id: string
  readonly date: Date
  readonly tags: readonly string[]
  readonly release: Release
  readonly previous: { readonly seq: number; readonly date: Date } | undefined
  /** The events that this release publishes: its own, and those that waited for it. */
  readonly closes: readonly number[]
}

export type Publication = {
  readonly ocid: string
  readonly planned: readonly Planned[]
  readonly withheld: readonly { readonly seq: number; readonly why: readonly Fault[] }[]
  /** The record after all of it; undefined when nothing new is published. */
  readonly record: object | undefined
}

export type Checks = {
  readonly release: (release: Release) => readonly Fault[]
  readonly record: (releases: readonly Release[]) => {
    readonly record: object
    readonly faults: readonly Fault[]
  }
}

/**
 * What can be published of a process and what must wait. An event that is not valid waits alone; the next one that is
 * publishes both in one release with the tags of both (DESIGN §4, publishing).
 *
 * The record is checked once at the end; only when it has faults is it checked event by event, to find which one to
 * blame, because that costs as many records as there are events.
 */
export function decidePublication(process: Process, checks: Checks): Publication {
  const whole = tryEvents(process, checks.release)
  if (whole.planned.length === 0) return { ...whole, ocid: process.ocid, record: undefined }
  const { record, faults } = checks.record(releasesOf(process, whole.planned))
  if (faults.length === 0) return { ...whole, ocid: process.ocid, record }

  const careful = tryEvents(process, (release, planned) => {
    const alone = checks.release(release)
    return alone.length > 0
      ? alone
      : checks.record([...releasesOf(process, planned), release]).faults
  })
  const last = careful.planned.length > 0 && checks.record(releasesOf(process, careful.planned))
  return { ...careful, ocid: process.ocid, record: last ? last.record : undefined }
}

const releasesOf = ({ published }: Process, planned: readonly Planned[]) => [
  ...published.map(({ release }) => release),
  ...planned.map(({ release }) => release),
]

type Judge = (release: Release, planned: readonly Planned[]) => readonly Fault[]

function tryEvents({ ocid, published, events }: Process, judge: Judge) {
  const planned: Planned[] = []
  const withheld: { seq: number; why: readonly Fault[] }[] = []
  let waiting: OpenEvent[] = []
  const last = published.at(-1)
  let previous = last && { seq: last.seq, date: new Date(last.release.date) }

  for (const event of events) {
    waiting.push(event)
    if (!event.body) continue
    const { seq } = event
    const date = releaseDate(event.recordedAt, previous?.date)
    const tags = tagsOf(waiting)
    const release = stampRelease(event.body, { ocid, seq, date, tags })
    const why = judge(release, planned)
    if (why.length > 0) {
      withheld.push({ seq, why })
      continue
    }
    const closes = waiting.map((one) => one.seq)
    planned.push({ seq, id: releaseId(ocid, seq), date, tags, release, previous, closes })
    previous = { seq, date }
    waiting = []
  }
  const released = new Set(planned.flatMap(({ closes }) => closes))
  return { planned, withheld: withheld.filter(({ seq }) => !released.has(seq)) }
}
