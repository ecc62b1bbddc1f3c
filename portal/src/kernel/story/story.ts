import type { Project } from '@tequio/ocds'
import type { Child } from 'hono/jsx'
import type { Db } from '../../lib/db/connection.ts'
import type { Thing } from '../act/index.ts'
import type { Office } from '../house/house.ts'
import type { Person } from '../identity/person.ts'
import type { SearchPart } from './search.ts'

/** One moment of a thing's life, past or promised. Dates are calendar dates of the town. */
export type TimelineEntry = {
  readonly id: string
  readonly title: string
  readonly detail?: string
  /** «stopped»: it ended there, and nothing more is awaited. */
  readonly state: 'done' | 'here' | 'late' | 'next' | 'stopped'
  /** When it really happened. */
  readonly on?: string
  /** The first promise, which nobody edits; the latest one beside it when it moved. */
  readonly promised?: string
  readonly newPromise?: string
  /** Working days after the first promise. */
  readonly daysLate?: number
  readonly explanation?: string
  readonly links?: readonly { readonly label: string; readonly href: string }[]
  /** A detail of the step above it, and no step of its own. */
  readonly minor?: boolean
  /** Orders entries of one day. */
  readonly order: number
}

/** A file with the same thing as data: «Proceso de contratación (OCDS)». */
export type DataLink = {
  readonly label: string
  readonly href: string
  /** Its identifier, or how many publications it has. */
  readonly note?: string
}

export type Figure = {
  readonly key: string
  readonly label: string
  readonly centavos?: number
  readonly count?: number
  /** Said in words: money of another currency, which no bar compares with pesos. */
  readonly text?: string
  /** Where the rows behind it are. */
  readonly href?: string
}

export type PageSection = {
  readonly id: string
  readonly title: string
  readonly order: number
  readonly body: Child
}

/** By what short name a thing is said, and where it stands. */
export type Whereabouts = {
  /** «PP25-Z31-0147-R» */
  readonly code?: string | undefined
  readonly place?: string | undefined
  /** What holds the place. */
  readonly holder?: string | undefined
}

/** The thing and the unit that holds it. */
export type TaskAbout = { readonly id: string; readonly unitId: string | null }
export type Task = { readonly label: string; readonly href: string }

/**
 * What a module tells about a kind of thing: its own, or one of a module that came before it.
 * The project page, search and OC4IDS ask the story, so that no module imports one that comes after it.
 */
export type StoryPart = {
  readonly kind: string
  /** Given by the module that owns the kind. */
  readonly address?: (id: string) => string
  readonly title?: (db: Db, id: string) => Promise<string | undefined>
  readonly timeline?: (db: Db, id: string) => Promise<readonly TimelineEntry[]>
  readonly figures?: (db: Db, id: string) => Promise<readonly Figure[]>
  /** Figures of many things at once, for lists. */
  readonly counts?: (
    db: Db,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly Figure[]>>
  readonly sections?: (office: Office, id: string) => Promise<readonly PageSection[]>
  /** The files that say the same as data. */
  readonly data?: (db: Db, id: string) => Promise<readonly DataLink[]>
  /** What the office can do about it in that room, for the person who may. */
  readonly tasks?: (person: Person | undefined, about: TaskAbout) => readonly Task[]
  /** Given by the module that owns the kind: where these are in the office, of those that the person may open there. */
  readonly desks?: (
    db: Db,
    person: Person | undefined,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>
  /** Given by the module that owns the kind. */
  readonly where?: (db: Db, ids: readonly string[]) => Promise<ReadonlyMap<string, Whereabouts>>
  /** What it adds to the OC4IDS project. */
  readonly project?: (office: Office, id: string) => Promise<Partial<Project>>
  readonly search?: SearchPart
}

const partsOf = (parts: readonly StoryPart[], kind: string) =>
  parts.filter((part) => part.kind === kind)

export async function timelineOf(
  parts: readonly StoryPart[],
  db: Db,
  { kind, id }: Thing,
): Promise<TimelineEntry[]> {
  const told = await Promise.all(partsOf(parts, kind).map((part) => part.timeline?.(db, id) ?? []))
  return told.flat().sort((a, b) => a.order - b.order)
}

export async function figuresOf(
  parts: readonly StoryPart[],
  db: Db,
  { kind, id }: Thing,
): Promise<Figure[]> {
  const told = await Promise.all(partsOf(parts, kind).map((part) => part.figures?.(db, id) ?? []))
  return told.flat()
}

/** The figures that rooms tell of many things of one kind, by identifier. */
export async function countsOf(
  parts: readonly StoryPart[],
  db: Db,
  { kind, ids }: { readonly kind: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, readonly Figure[]>> {
  const told = await Promise.all(
    partsOf(parts, kind).map(async (part) => (await part.counts?.(db, ids)) ?? new Map()),
  )
  return new Map(ids.map((id) => [id, told.flatMap((one) => one.get(id) ?? [])]))
}

export async function dataOf(
  parts: readonly StoryPart[],
  db: Db,
  { kind, id }: Thing,
): Promise<DataLink[]> {
  const told = await Promise.all(partsOf(parts, kind).map((part) => part.data?.(db, id) ?? []))
  return told.flat()
}

export async function sectionsOf(office: Office, { kind, id }: Thing): Promise<PageSection[]> {
  const told = await Promise.all(
    partsOf(office.house.story, kind).map((part) => part.sections?.(office, id) ?? []),
  )
  return told.flat().sort((a, b) => a.order - b.order)
}

export const tasksOf = (
  parts: readonly StoryPart[],
  kind: string,
  { person, ...about }: TaskAbout & { readonly person: Person | undefined },
): Task[] => partsOf(parts, kind).flatMap((part) => [...(part.tasks?.(person, about) ?? [])])

export const addressOf = (parts: readonly StoryPart[], { kind, id }: Thing): string | undefined =>
  parts.find((part) => part.kind === kind && part.address)?.address?.(id)

/** Where things of one kind are in the office, by identifier, for who may open them there. */
export const desksOf = async (
  parts: readonly StoryPart[],
  { kind, ids }: { readonly kind: string; readonly ids: readonly string[] },
  { db, person }: { readonly db: Db; readonly person: Person | undefined },
): Promise<ReadonlyMap<string, string>> =>
  (await parts.find((part) => part.kind === kind && part.desks)?.desks?.(db, person, ids)) ??
  new Map()

/** Where things of any kinds stand, each by «kind id». One question for each kind. */
export async function whereaboutsOf(
  parts: readonly StoryPart[],
  db: Db,
  things: readonly Thing[],
): Promise<ReadonlyMap<string, Whereabouts>> {
  const told = await Promise.all(
    [...Map.groupBy(things, ({ kind }) => kind)].map(async ([kind, ofKind]) => {
      const ids = [...new Set(ofKind.map(({ id }) => id))]
      const found = await parts.find((part) => part.kind === kind && part.where)?.where?.(db, ids)
      return [...(found ?? [])].map(([id, where]) => [`${kind} ${id}`, where] as const)
    }),
  )
  return new Map(told.flat())
}

export const titleOf = async (
  parts: readonly StoryPart[],
  db: Db,
  { kind, id }: Thing,
): Promise<string | undefined> =>
  parts.find((part) => part.kind === kind && part.title)?.title?.(db, id)
