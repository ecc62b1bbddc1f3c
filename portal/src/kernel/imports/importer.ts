import type { Db } from '../../lib/db/connection.ts'
import type { Acting } from '../act/index.ts'
import type { Person } from '../identity/person.ts'
import type { ProjectSource } from '../publishing/sources.ts'

/** A file as it arrived. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array }

/** Where in the file something stands, in the words of the person who holds it. */
export type Spot = {
  readonly file?: string
  readonly sheet?: string
  readonly line?: number
  readonly column?: string
}

/** A rejected row or value: where, by which rule, with the value as the file had it, and what to do. */
export type Reject<Rule extends string = string> = {
  readonly spot: Spot
  readonly rule: Rule
  readonly value: string
  readonly message: string
  /**
   * Nothing of its file could be read, though it is known where reading stopped; a reject without a line says so by
   * itself. A load of which nothing was read is refused on its form.
   */
  readonly whole?: true
  /** The option of the load that is wrong: the load is refused on its form, beside it. */
  readonly option?: string
}

/** A repair or decision that was taken and is shown. */
export type Notice<Rule extends string = string> = {
  readonly spot: Spot
  readonly rule: Rule
  readonly message: string
  readonly before?: unknown
  readonly after?: unknown
}

/**
 * Two things that may be one: a person decides which. A check gives its questions with or without their answers; what
 * waits for an answer stays out of the changes, and the rest loads. The id stays the same for the same file.
 */
export type Question = {
  readonly id: string
  readonly spot: Spot
  readonly message: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/**
 * What the load would do to one thing. `before` is null when it is new, `after` when it goes away. A state is plain
 * JSON; members that are undefined do not exist.
 */
export type Change<State> = {
  readonly key: string
  readonly title: string
  readonly spot: Spot
  readonly before: State | null
  readonly after: State | null
}

export type Understood<Row> = {
  readonly rows: readonly Row[]
  readonly rejects: readonly Reject[]
  readonly notices: readonly Notice[]
}

export type Difference<State> = {
  readonly changes: readonly Change<State>[]
  readonly unchanged: number
  readonly rejects: readonly Reject[]
  readonly notices: readonly Notice[]
  readonly questions: readonly Question[]
}

/**
 * One kind of load: read → understand → check → apply (DESIGN §7). The middle two are pure. The framework keeps the
 * file, shows the difference, applies it in one act, remembers before and after of each change, and undoes.
 */
export type Importer<Row, State> = {
  /** `npx tequio import KIND FILE…` */
  readonly kind: string
  readonly title: string
  readonly help: string
  /** What the file input accepts: «.csv,.xlsx». */
  readonly accept: string
  readonly mayLoad: (person: Person) => boolean
  /**
   * What the role of the person adds to the options of their loads: their own units, say. Nobody types it, it stays
   * with the load, and who has limits sees only their own loads. Nothing for who may load everything.
   */
  readonly limits?: (person: Person) => Readonly<Record<string, string>> | undefined
  /** Settings of this load, as the form and the command give them (a level, a year, a unit). */
  readonly options?: readonly ImportOption[]
  /** Pure: from bytes to rows, with everything that is not understood. */
  readonly understand: (
    files: readonly Upload[],
    options: Readonly<Record<string, string>>,
  ) => Promise<Understood<Row>>
  /** What the town holds now about the things that the rows name. */
  readonly load: (
    db: Db,
    rows: readonly Row[],
    options: Readonly<Record<string, string>>,
  ) => Promise<unknown>
  /** Pure: the difference between what is and what the rows say. Where that takes long it lets others in between. */
  readonly check: (
    rows: readonly Row[],
    held: never,
    context: {
      readonly options: Readonly<Record<string, string>>
      readonly answers: Readonly<Record<string, string>>
    },
  ) => Difference<State> | Promise<Difference<State>>
  /** Writes the changes in sets, inside the act of the load. `importId` names the load in provenance. */
  readonly apply: (
    acting: Acting,
    changes: readonly Change<State>[],
    load: LoadContext,
  ) => Promise<void>
  /**
   * The present state, in the shape of `Change.after`, of the things that the changes name by their keys; what does
   * not exist is left out. Undoing compares it with what the load left, and overwrites nothing that was altered later.
   */
  readonly present: (
    db: Db,
    changes: readonly Change<State>[],
  ) => Promise<ReadonlyMap<string, State>>
  /** What else stands against these changes when undoing: a place that a project already uses, say. */
  readonly obstacles?: (db: Db, changes: readonly Change<State>[]) => Promise<readonly Obstacle[]>
  /** What the identifiers inside these changes are called, for who reads the difference; `fields` receives it. */
  readonly names?: (naming: Naming<State>, changes: readonly Change<State>[]) => Promise<Names>
  /** How a state reads in the difference; without it, its members as they are. */
  readonly fields?: (state: State, names: Names) => readonly Field[]
  /** What people read for the rules of rejects and notices: one name in Spanish for each code. */
  readonly rules?: Readonly<Record<string, string>>
  /** The headings of an empty file to fill in, with an example row. */
  readonly template?: Template
}

/** By identifier, in whatever form the importer gives it. */
export type Names = ReadonlyMap<string, string>

export type Naming<State> = {
  readonly db: Db
  /** States that this very load brings or takes away, by key: until it is applied the town does not hold them. */
  readonly stated: (keys: readonly string[]) => Promise<ReadonlyMap<string, State>>
}

export type Obstacle = { readonly key: string; readonly message: string }

export type Field = { readonly label: string; readonly value: string }

export type Template = {
  readonly headings: readonly string[]
  readonly example: readonly string[]
}

export type LoadContext = {
  readonly importId: string
  readonly options: Readonly<Record<string, string>>
  /** True when the changes are the inverse of an applied load: what was published gets a correcting release. */
  readonly undoing: boolean
  readonly reason?: string
  readonly unitId?: string
  /** Who knows which public projects tell of what the load changes. */
  readonly projects: ProjectSource | undefined
}

export type ImportOption = {
  readonly name: string
  readonly label: string
  readonly required: boolean
  /** Asked also of who has limits. */
  readonly ofAnyone?: true
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
}
