import type { Codelists } from '../codelist.ts'
import type { Definition, Definitions, Field, Fields } from '../field.ts'
import type { JsonSchema } from '../json-schema.ts'
import { languageTag } from './language-tag.ts'

/** JSON Schema of the named objects. */
export const definitionSchemas = (definitions: Definitions, codelists: Codelists) =>
  mapValues(definitions, (definition) => definitionSchema(definition, codelists))

/** `properties`, `required` and the language variants of the fields of one object. */
export function fieldsSchema(fields: Fields, codelists: Codelists): JsonSchema {
  const names = Object.keys(fields)
  const required = names.filter((name) => fields[name]?.required)
  const translated = names.filter((name) => fields[name]?.translated)

  return {
    ...(required.length > 0 && { required }),
    properties: mapValues(fields, (field) => fieldSchema(field, codelists)),
    ...(translated.length > 0 && {
      patternProperties: Object.fromEntries(translated.map(variantsOf)),
    }),
  }
}

export const mapValues = <A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]))

const definitionSchema = (
  { fields, patch, minProperties }: Definition,
  codelists: Codelists,
): JsonSchema => ({
  ...(!patch && { type: 'object' }),
  ...fieldsSchema(fields, codelists),
  ...(minProperties !== undefined && { minProperties }),
})

const variantsOf = (name: string): [string, JsonSchema] => [
  `^${name}_${languageTag}$`,
  { type: ['string', 'null'] },
]

function fieldSchema(field: Omit<Field, 'title'> & { title?: string }, lists: Codelists) {
  const { types, ref, items, fields, oneOf, codelist, deprecated, ...rest } = field
  const { required: _, translated: __, personal: ___, since: ____, ...keywords } = rest

  const schema: JsonSchema = {
    ...keywords,
    ...(types && { type: typeOf(types) }),
    ...(ref && { $ref: `#/definitions/${ref}` }),
    ...(items && { items: itemsSchema(field, items, lists) }),
    ...(fields && fieldsSchema(fields, lists)),
    ...(oneOf && { oneOf: oneOf.map((shape) => fieldSchema(shape, lists)) }),
    ...(codelist && codelistSchema(field, codelist, lists)),
    ...(deprecated === null && { deprecated: null }),
    ...(deprecated && { deprecated: { deprecatedVersion: deprecated } }),
  }
  return schema
}

const typeOf = (types: NonNullable<Field['types']>) => {
  const [only, ...others] = types
  return only && others.length === 0 ? only : types
}

/** The codes of a list of codes are checked on its entries. */
function itemsSchema(
  { codelist }: Pick<Field, 'codelist'>,
  items: Omit<Field, 'title'>,
  lists: Codelists,
): JsonSchema {
  const list = codelist ? lists[codelist] : undefined
  const schema = fieldSchema(items, lists)
  return list && !list.open ? { ...schema, enum: list.codes } : schema
}

function codelistSchema({ types = [] }: Pick<Field, 'types'>, name: string, lists: Codelists) {
  const list = lists[name]
  const openCodelist = list?.open ?? true
  const isList = types.includes('array')
  const codes = list && !openCodelist && !isList ? list.codes : undefined
  const nullable = types.includes('null')

  return {
    codelist: `${name}.csv`,
    openCodelist,
    ...(codes && { enum: nullable ? [...codes, null] : codes }),
  }
}
