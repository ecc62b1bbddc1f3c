import { dutiesOf } from './duties.ts'
import type { StepPromise } from './lateness.ts'
import type { Progress } from './report.ts'
import type { Standing } from './stages.ts'

export const projectTypes = [
  'construction',
  'rehabilitation',
  'replacement',
  'expansion',
  'decommissioning',
] as const

export type ProjectType = (typeof projectTypes)[number]

/** The codes of OC4IDS projectSector that neighbours' works have; the list of the standard is open. */
export const sectors = [
  'transport.urban',
  'transport.road',
  'waterAndWaste',
  'cultureSportsAndRecreation',
  'education',
  'health',
  'energy',
  'governance',
  'socialHousing',
  'naturalResources',
] as const

export type Sector = (typeof sectors)[number]

export const isProjectType = (text: string): text is ProjectType =>
  projectTypes.some((type) => type === text)

export const isSector = (text: string): text is Sector => sectors.some((sector) => sector === text)

/** What is known of a work beside its steps. Amounts are centavos. */
export type WorkFacts = {
  /** The year of the participatory budget that chose it. */
  readonly edition: number
  /** The identifier of the office's own file. */
  readonly externalId: string | null
  readonly title: string
  readonly description: string | null
  readonly type: ProjectType | null
  readonly sector: Sector | null
  readonly placeId: string | null
  readonly address: string | null
  readonly lon: number | null
  readonly lat: number | null
  readonly unitId: string | null
  readonly ceiling: number | null
  readonly assigned: number | null
  readonly votes: number | null
}

/** A work as an act finds it, locked. */
export type Work = Standing & {
  readonly folio: string
  readonly facts: WorkFacts
  /** Calendar date of its last step. */
  readonly since: string
  readonly lastReport: Progress | undefined
  readonly promises: readonly StepPromise[]
}

export const thingOf = (folio: string) => ({ kind: 'project', id: folio })

/** The duties of a work as it stands. */
export const dutiesOfWork = (work: Work, days: Parameters<typeof dutiesOf>[1]) =>
  dutiesOf(
    {
      standing: work,
      since: work.since,
      lastReport: work.lastReport?.on,
      promises: work.promises,
    },
    days,
  )
