import type { Definition, Field, Fields } from '../field.ts'

/** OC4IDS admits neither null nor empty: its builders ask for at least one of everything. */
type Options = Omit<Partial<Field>, 'title'>
type Builder = (title: string, options?: Options) => Field

const kind =
  (base: Options): Builder =>
  (title, options) => ({ title, ...base, ...options })

export const text = kind({ types: ['string'], minLength: 1 })
export const date = kind({ types: ['string'], format: 'date-time' })
export const link = kind({ types: ['string'], format: 'uri' })
export const number = kind({ types: ['number'] })
export const integer = kind({ types: ['integer'] })
export const flag = kind({ types: ['boolean'] })
export const key = kind({ types: ['string'], minLength: 1, required: true })
export const texts = kind({
  types: ['array'],
  items: { types: ['string'] },
  minItems: 1,
  uniqueItems: true,
})

export const code = (title: string, codelist: string, options?: Options): Field => ({
  title,
  types: ['string'],
  codelist,
  ...options,
})
export const openCode = (title: string, codelist: string, options?: Options) =>
  code(title, codelist, { minLength: 1, ...options })
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
  minItems: 1,
  uniqueItems: true,
  ...options,
})
export const group = (title: string, fields: Fields, options?: Options): Field => ({
  title,
  types: ['object'],
  fields,
  minProperties: 1,
  ...options,
})

/** The same list where each entry has at least one character. */
export const filled = (field: Field): Field => ({
  ...field,
  items: { ...field.items, minLength: 1 },
})

export const object = (fields: Fields): Definition => ({ fields, minProperties: 1 })
