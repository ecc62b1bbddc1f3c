import { isOfficial } from '../../settings/index.ts'
import type { TownSettings } from '../../settings/town-settings.ts'
import { texts } from '../texts.ts'
import type { Fault } from './fault.ts'
import { termsOf } from './terms.ts'

/** Something that happened and is not public yet, since when and why. */
export type Waiting = {
  readonly kind: 'process' | 'project'
  /** Its ocid, or its folio. */
  readonly id: string
  readonly since: Date
  readonly why: readonly Fault[]
}

export type WaitingNow = {
  readonly waiting: readonly Waiting[]
  readonly total: number
  /** Announced and still in the queue. */
  readonly queued: number
}

/** How much is public; zeros in a town that has published nothing yet. */
export type PublishedCounts = {
  readonly processes: number
  readonly releases: number
  readonly projects: number
}

type About = {
  readonly settings: TownSettings
  readonly url: string
  readonly now: Date
  readonly published: PublishedCounts
  readonly waiting: WaitingNow
}

/** Being invalid hides nothing: what waits is told before the files are (DESIGN §4, publishing). */
export function manifestHead({ settings, url, now, published, waiting }: About): string {
  const { publisher, license, publicationPolicy, extensions } = termsOf(settings, url)
  const { ocidPrefix, oc4idsPrefix } = settings
  const official = isOfficial(settings)
  const head = {
    uri: `${url}/datos/manifest.json`,
    updated: now.toISOString(),
    town: settings.name,
    publisher,
    license,
    publicationPolicy,
    extensions,
    official,
    ...(!official && { notice: texts.testPrefix }),
    prefixes: { ocds: ocidPrefix, oc4ids: oc4idsPrefix },
    published: {
      processes: published.processes,
      releases: published.releases,
      projects: published.projects,
    },
    waiting: waiting.waiting,
    queued: waiting.queued,
  }
  return `${JSON.stringify(head).slice(0, -1)},"files":[`
}
