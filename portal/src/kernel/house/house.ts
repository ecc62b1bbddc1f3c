import type { Hono } from 'hono'
import type { Teller } from '../history/teller.ts'
import type { Person } from '../identity/person.ts'
import type { Importer } from '../imports/importer.ts'
import type { JobDefinition } from '../jobs/index.ts'
import type { Measure } from '../measures/measure.ts'
import type { ProcessSource, ProjectSource } from '../publishing/sources.ts'
import type { StoryPart } from '../story/story.ts'
import type { Town } from '../town/index.ts'
import type { NavigationItem, Visit } from '../visit/visit.ts'

/** What jobs and pages work with: the town they serve and the house it stands in. */
export type Office = { readonly town: Town; readonly house: House }

/** What a room says of a kind of duty that it opens. */
export type DutyKind = {
  /** What the inbox calls it: «Avance de obra». */
  readonly name: string
  /** Who may open the form where it is done; others are told whose it is. Without it, whoever sees the duty. */
  readonly mayDo?: (person: Person | undefined, duty: { readonly unitId: string | null }) => boolean
}

/** What a room (a module, or a duty of the kernel) brings to the house when it opens. */
export type Room = {
  readonly name: string
  /** Mounts its pages, each under its final address. */
  readonly routes?: (app: Hono<Visit>) => void
  readonly navigation?: readonly NavigationItem[]
  // biome-ignore lint/suspicious/noExplicitAny: each job checks its own payload with its own schema
  readonly jobs?: readonly JobDefinition<any, Office>[]
  readonly story?: readonly StoryPart[]
  readonly measures?: readonly Measure[]
  /** How it tells what was done to its things. */
  readonly tellers?: readonly Teller[]
  /** The kinds of duty that the room opens. */
  readonly dutyKinds?: Readonly<Record<string, DutyKind>>
  // biome-ignore lint/suspicious/noExplicitAny: each importer knows the shape of its own rows
  readonly importers?: readonly Importer<any, any>[]
  readonly processes?: ProcessSource
  readonly projects?: ProjectSource
}

/** All rooms together. Built once by the app; a town is passed beside it. */
export type House = {
  readonly rooms: readonly Room[]
  // biome-ignore lint/suspicious/noExplicitAny: each job checks its own payload with its own schema
  readonly jobs: readonly JobDefinition<any, Office>[]
  readonly navigation: readonly NavigationItem[]
  readonly story: readonly StoryPart[]
  readonly measures: readonly Measure[]
  readonly tellers: readonly Teller[]
  readonly dutyKinds: Readonly<Record<string, DutyKind>>
  // biome-ignore lint/suspicious/noExplicitAny: each importer knows the shape of its own rows
  readonly importers: readonly Importer<any, any>[]
  readonly processes: ProcessSource | undefined
  readonly projects: ProjectSource | undefined
}

export function buildHouse(rooms: readonly Room[]): House {
  return {
    rooms,
    jobs: rooms.flatMap(({ jobs = [] }) => jobs),
    navigation: rooms.flatMap(({ navigation = [] }) => navigation),
    story: rooms.flatMap(({ story = [] }) => story),
    measures: rooms.flatMap(({ measures = [] }) => measures),
    tellers: rooms.flatMap(({ tellers = [] }) => tellers),
    dutyKinds: Object.assign({}, ...rooms.map(({ dutyKinds = {} }) => dutyKinds)),
    importers: rooms.flatMap(({ importers = [] }) => importers),
    processes: rooms.find(({ processes }) => processes)?.processes,
    projects: rooms.find(({ projects }) => projects)?.projects,
  }
}
