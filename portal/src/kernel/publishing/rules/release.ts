import type { Release } from '@tequio/ocds'
import type { ReleaseBody } from '../sources.ts'

export const releaseId = (ocid: string, seq: number) => `${ocid}-${seq}`

/**
 * Dates rise within a process even when the clock stands still or goes back (DESIGN §4, publishing). They are written
 * in UTC, because the merge rule compares them as text and a zone that changes its clocks would disorder them.
 */
export const releaseDate = (recordedAt: Date, previous: Date | undefined): Date =>
  new Date(Math.max(recordedAt.getTime(), previous ? previous.getTime() + 1 : recordedAt.getTime()))

export type Stamp = {
  readonly ocid: string
  readonly seq: number
  readonly date: Date
  readonly tags: readonly string[]
}

export function stampRelease(body: ReleaseBody, { ocid, seq, date, tags }: Stamp): Release {
  const { ocid: _, ...rest } = body
  return {
    ocid,
    id: releaseId(ocid, seq),
    date: date.toISOString(),
    tag: tags as Release['tag'],
    ...rest,
  }
}

/** The tags of several events published as one, each once, in their order. */
export const tagsOf = (events: readonly { readonly tags: readonly string[] }[]): string[] => [
  ...new Set(events.flatMap(({ tags }) => tags)),
]
