import { asText } from '../merge/json.ts'
import type { JsonType } from '../model/field.ts'
import type { JsonSchema } from '../model/json-schema.ts'
import { type Check, fail, inside, type Walk } from './check.ts'
import { hasFormat } from './formats.ts'
import { linkedOrEmbedded } from './linked-or-embedded.ts'
import { uniqueBy } from './unique.ts'
import { isObject, own } from './values.ts'

type Context = {
  readonly definitions: Readonly<Record<string, JsonSchema>>
  readonly known: Map<string, Check>
  readonly codes: Codes
  /** Whether a code outside its closed list is told apart from the errors here. */
  readonly codesApart: boolean
}

/**
 * Turns a schema of the model into one function. It reads what the standards use of JSON Schema draft 4, and reads it
 * as the standard's checker does: language variants are not checked, and `uniqueItems` compares identifiers.
 */
export const compileSchema = (schema: JsonSchema, codes: Codes): Check =>
  compile(schema, {
    definitions: schema.definitions ?? {},
    known: new Map(),
    codes,
    codesApart: codes === 'apart',
  })

/** Codes outside closed lists are told apart from the errors: everywhere, only inside releases, or never. */
export type Codes = 'apart' | 'apart in releases' | 'errors'

function compile(schema: JsonSchema, context: Context): Check {
  if (schema.$ref) return reference(schema.$ref.replace('#/definitions/', ''), context)

  const [first, second, ...more] = [
    ...typeCheck(schema),
    ...codeCheck(schema, context),
    ...textCheck(schema),
    ...numberCheck(schema),
    ...objectCheck(schema, context),
    ...listCheck(schema, context),
    ...shapeCheck(schema, context),
  ]
  if (!first) return () => {}
  if (!second) return first
  return (value, walk) => {
    first(value, walk)
    second(value, walk)
    for (const check of more) check(value, walk)
  }
}

/** Definitions are compiled when first asked for. One that no extension brought admits anything. */
function reference(name: string, context: Context): Check {
  return (value, walk) => {
    let check = context.known.get(name)
    if (!check) {
      const isApart = context.codes === 'apart in releases' && name === 'Release'
      const inner = isApart ? { ...context, codesApart: true } : context
      check = compile(context.definitions[name] ?? {}, inner)
      context.known.set(name, check)
    }
    check(value, walk)
  }
}

function* typeCheck({ type }: JsonSchema): Iterable<Check> {
  if (type === undefined) return
  const types = typeof type === 'string' ? [type] : type
  const tests = types.map((name) => isOfType[name])
  const expected = types[0] ?? 'null'
  yield (value, walk) => {
    if (!tests.some((test) => test(value))) {
      fail(walk, expected, walk.texts.type(expected, value === null))
    }
  }
}

const isOfType: Record<JsonType, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  // A number of 21 digits is written with an exponent, which is no integer to the standard's checker.
  integer: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 1e21,
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: isObject,
  null: (value) => value === null,
}

function* codeCheck({ enum: codes }: JsonSchema, { codesApart }: Context): Iterable<Check> {
  if (!codes) return
  const known = new Set<unknown>(codes)
  const shortList = known.size > 13 ? undefined : codes.filter((code) => code !== null).join(', ')
  yield (value, walk) => {
    if (known.has(value)) return
    if (codesApart) walk.codesApart++
    else fail(walk, 'enum', walk.texts.enum(shown(value), shortList))
  }
}

const shown = (value: unknown) => asText(value).slice(0, 80)

function* textCheck({ format, minLength, pattern }: JsonSchema): Iterable<Check> {
  if (minLength === undefined && format === undefined && pattern === undefined) return
  const expression = pattern === undefined ? undefined : new RegExp(pattern)
  yield (value, walk) => {
    if (typeof value !== 'string') return
    if (minLength !== undefined && value.length < minLength) {
      fail(walk, 'minLength', walk.texts.minLength)
    }
    if (format !== undefined && !hasFormat(format, value))
      fail(walk, format, walk.texts.format(format))
    if (expression && !expression.test(value))
      fail(walk, 'pattern', walk.texts.pattern(pattern ?? ''))
  }
}

function* numberCheck({ minimum, maximum, exclusiveMinimum }: JsonSchema): Iterable<Check> {
  if (minimum === undefined && maximum === undefined) return
  yield (value, walk) => {
    if (typeof value !== 'number') return
    const low = minimum !== undefined && (exclusiveMinimum ? value <= minimum : value < minimum)
    if (low) fail(walk, 'minimum', walk.texts.minimum(minimum))
    if (maximum !== undefined && value > maximum) fail(walk, 'maximum', walk.texts.maximum(maximum))
  }
}

function* objectCheck(schema: JsonSchema, context: Context): Iterable<Check> {
  const { properties, required = [], minProperties = 0 } = schema
  if (!properties && required.length === 0 && minProperties === 0) return

  const fields = new Map(
    Object.entries(properties ?? {}).map(([name, field]) => [name, compile(field, context)]),
  )
  const missing = required.map((name) => [name, properties?.[name]?.title] as const)
  yield (value, walk) => {
    if (!isObject(value)) return
    let count = 0
    for (const name of Object.keys(value)) {
      const inner = value[name]
      if (inner === undefined) continue
      count++
      const check = fields.get(name)
      if (check) inside(walk, name, check, inner)
    }
    if (count < minProperties) fail(walk, 'minProperties', walk.texts.minProperties)
    for (const [name, title] of missing) {
      if (own(value, name) === undefined) fail(walk, 'required', walk.texts.required(name, title))
    }
  }
}

function* listCheck(schema: JsonSchema, context: Context): Iterable<Check> {
  const { items, minItems = 0, uniqueItems } = schema
  if (items) {
    const check = compile(items, context)
    yield (value, walk) => {
      if (Array.isArray(value)) eachInside(value, check, walk)
    }
  }
  if (minItems > 0) {
    yield (value, walk) => {
      if (Array.isArray(value) && value.length < minItems)
        fail(walk, 'minItems', walk.texts.minItems)
    }
  }
  if (uniqueItems) yield uniqueBy(identifiersOf(schema))
}

function eachInside(list: readonly unknown[], check: Check, walk: Walk) {
  const place = walk.path.length
  for (let index = 0; index < list.length; index++) {
    walk.path[place] = index
    check(list[index], walk)
  }
  walk.path.length = place
}

/** The fields that tell the entries of a list apart. */
export const identifiersOf = ({ items }: JsonSchema) => identifiers[items?.$ref ?? ''] ?? ['id']

/** A package may have two processes with equal release ids; a record is known by its process. */
const identifiers: Readonly<Record<string, readonly string[]>> = {
  '#/definitions/Release': ['ocid', 'id'],
  '#/definitions/record': ['ocid'],
}

function* shapeCheck({ oneOf }: JsonSchema, context: Context): Iterable<Check> {
  const [linked, embedded] = oneOf ?? []
  if (linked && embedded) {
    yield linkedOrEmbedded(compile(linked, context), compile(embedded, context))
  }
}
