import type { ReleaseTag } from '@tequio/ocds'
import type { State } from '../rules/parts.ts'

/** A value that came in and is kept out of the public: it moves to the office's reserved values. */
export type Reserved = { readonly path: string; readonly value: unknown; readonly why: string }

/** Where a release came from; its publisher's own identifiers stay here. */
export type Provenance = {
  readonly publisherOcid: string
  readonly publisherReleaseId: string | null
  readonly publisherDate: string | null
  readonly fileName: string
  readonly fileSha256: string
  readonly path: string
  /** Of the release as it arrived: the same content is the same release. */
  readonly contentSha256: string
  /** Names of the repair rules and how often each was used. */
  readonly repairs: Readonly<Record<string, number>>
}

/** One release of a file, mended and without what must not be public. */
export type ReleaseRow = {
  readonly ocid: string
  readonly line: number
  /** For the order among releases of one process. */
  readonly date: string
  readonly tags: readonly ReleaseTag[]
  /** What the release says by itself; releases before it may say more. */
  readonly body: State
  readonly reserved: readonly Reserved[]
  readonly provenance: Provenance
}

/** One release of a process as it stands in the town: the whole process after it. */
export type LoadedRelease = {
  readonly tags: readonly ReleaseTag[]
  readonly state: State
  readonly provenance: Provenance | null
  readonly reserved: readonly Reserved[]
}

/** A process in a load's difference: its releases, oldest first. */
export type LoadedProcess = { readonly releases: readonly LoadedRelease[] }
