import type { Project, Release } from '@tequio/ocds'
import type { Db } from '../../lib/db/connection.ts'
import type { Office } from '../house/house.ts'

/** A release without what publishing gives: id, date and tag. */
export type ReleaseBody = Omit<Release, 'id' | 'date' | 'tag'>

/** The module that owns procurements. */
export type ProcessSource = {
  /**
   * The whole process as it stood after its event `seq`, with null for what stood in an earlier event and vanished:
   * a full snapshot, never a delta.
   */
  readonly snapshot: (office: Office, ocid: string, seq: number) => Promise<ReleaseBody>
  /** The unit whose inbox receives the reason when the process cannot be published. */
  readonly unitOf: (db: Db, ocid: string) => Promise<string | undefined>
  /** The folio of the project that the procurement serves. */
  readonly projectOf: (db: Db, ocid: string) => Promise<string | undefined>
}

/** The module that owns projects. */
export type ProjectSource = {
  /** The OC4IDS project of the folio, from the tables; undefined while it is not public. */
  readonly build: (office: Office, folio: string) => Promise<Project | undefined>
  readonly unitOf: (db: Db, folio: string) => Promise<string | undefined>
  /** The folios of the projects that tell of these places. */
  readonly standingIn: (db: Db, placeIds: readonly string[]) => Promise<readonly string[]>
  /** By folio. */
  readonly wordsOf: (
    db: Db,
    folios: readonly string[],
  ) => Promise<ReadonlyMap<string, ProjectWords>>
}

/** What the pages of a project say of it where OC4IDS only has codes, some of them coarser. */
export type ProjectWords = {
  readonly standing: string
  readonly type: string | null
  readonly sector: string | null
}
