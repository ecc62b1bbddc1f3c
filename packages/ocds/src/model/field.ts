/** The kinds of value that JSON Schema draft 4 tells apart. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null'

/**
 * What a field may tell of somebody: what the law makes public of who is paid by it or works for it; what is kept
 * (telephones, addresses, keys of a person); what may reveal origin, health or belief. Absent: of nobody.
 */
export type PersonalClass = 'public' | 'reserved' | 'sensitive'

/**
 * One field of the standard, written once: schema, types, codelists, merge rules and forms are derived from it; its
 * other words stand in `words/`. `types` lists the admitted JSON types, the expected one first; a field with `ref` takes them from its definition.
 */
export type Field = {
  readonly title: string
  readonly types?: readonly JsonType[]
  /** Name of the definition that this object has. */
  readonly ref?: string
  /** What each element of a list is. */
  readonly items?: Omit<Field, 'title'>
  /** Fields of an object that has no name of its own. */
  readonly fields?: Fields
  /** Shapes of which exactly one must fit. */
  readonly oneOf?: readonly Omit<Field, 'title'>[]
  readonly required?: boolean
  /** May also come as `name_es`, `name_en`… */
  readonly translated?: boolean
  /** Name of its list of codes; the list says whether other codes are admitted. */
  readonly codelist?: string
  readonly format?: 'date-time' | 'uri' | 'email'
  readonly pattern?: string
  readonly minLength?: number
  readonly minItems?: number
  readonly minProperties?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: boolean
  readonly uniqueItems?: boolean
  readonly wholeListMerge?: boolean
  readonly omitWhenMerged?: boolean
  readonly versionId?: boolean
  /** Version that deprecated it; null where an extension brings it back. */
  readonly deprecated?: string | null
  readonly default?: string
  readonly personal?: PersonalClass
  /** Minor version that brought it to OCDS, when 1.0 did not have it. */
  readonly since?: '1.1'
}

export type Fields = Readonly<Record<string, Field>>

/** An object with a name. A `patch` only adds to an object that is defined elsewhere. */
export type Definition = {
  readonly fields: Fields
  readonly patch?: boolean
  readonly minProperties?: number
}

export type Definitions = Readonly<Record<string, Definition>>

type Options = Omit<Partial<Field>, 'title'>
type Builder = (title: string, options?: Options) => Field

const kind =
  (base: Options): Builder =>
  (title, options) => ({ title, ...base, ...options })

export const text = kind({ types: ['string', 'null'] })
export const date = kind({ types: ['string', 'null'], format: 'date-time' })
export const link = kind({ types: ['string', 'null'], format: 'uri' })
export const number = kind({ types: ['number', 'null'] })
export const integer = kind({ types: ['integer', 'null'] })
export const flag = kind({ types: ['boolean', 'null'] })
export const texts = kind({ types: ['array', 'null'], items: { types: ['string'] } })
/** The identifier of an object: text or a whole number, never empty. */
export const key = kind({ types: ['string', 'integer'], minLength: 1, required: true })

export const code = (title: string, codelist: string, options?: Options) =>
  text(title, { codelist, ...options })
export const codes = (title: string, codelist: string, options?: Options) =>
  texts(title, { codelist, ...options })
export const one = (ref: string, title: string, options?: Options): Field => ({
  title,
  ref,
  ...options,
})
export const many = (ref: string, title: string, options?: Options): Field => ({
  title,
  types: ['array'],
  items: { ref },
  ...options,
})
export const group = (title: string, fields: Fields, options?: Options): Field => ({
  title,
  types: ['object'],
  fields,
  ...options,
})

/** The same field where null is not admitted. */
export const present = (field: Field): Field => ({
  ...field,
  types: (field.types ?? []).filter((type) => type !== 'null'),
})

/** The same list where each entry has at least one character. */
export const filled = (field: Field): Field => ({
  ...field,
  items: { ...field.items, minLength: 1 },
})

export const object = (fields: Fields, options?: { minProperties: number }): Definition => ({
  fields,
  ...options,
})
export const patch = (fields: Fields): Definition => ({ fields, patch: true })
