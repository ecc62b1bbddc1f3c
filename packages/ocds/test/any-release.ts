import fc from 'fast-check'
import type { Json, JsonObject } from '../src/merge/json.ts'
import { EXTENSIONS } from '../src/model/extensions/all.ts'
import type { JsonSchema } from '../src/model/json-schema.ts'
import { releaseSchema } from '../src/model/schema/release-schema.ts'

export type Release = JsonObject
type Draw = fc.GeneratorValue
/** `plain`: nothing that sheets cannot hold. */
type Options = { plain?: boolean | undefined }

const schema = releaseSchema(EXTENSIONS)
const definitions = schema.definitions ?? {}

/** A valid release with any fields of the standard and of all extensions that this package knows, drawn from the model. */
export function drawRelease(draw: Draw, options: Options = {}): Release {
  const head: JsonObject = {
    ocid: `ocds-abcdef-${draw(fc.nat, { max: 3 })}`,
    id: draw(fc.uuid),
    date: drawDate(draw),
  }
  return { ...drawObject({ draw, schema, depth: 0, ...options }), ...head }
}

/** An amount, an id and a place in a list of some release are drawn alike; three levels down only what is required. */
type Job = Options & { draw: Draw; schema: JsonSchema; depth: number }

function drawObject({ draw, schema: given, depth, plain }: Job): JsonObject {
  const { properties = {}, required = [], patternProperties } = given
  const optional = Object.keys(properties).filter((name) => !required.includes(name))
  const most = depth > 6 ? 0 : depth > 3 ? 1 : 3
  const maxLength = Math.min(most, optional.length)
  const some = draw(fc.subarray<string>, optional, { maxLength })
  const chosen = [...required, ...some, ...(plain && 'id' in properties ? ['id'] : [])]
  const fields = [...new Set(chosen)].flatMap((name): [string, Json][] => {
    const field = resolved(properties[name] ?? {})
    const value = drawValue(
      { draw, schema: field, depth: depth + 1, plain },
      required.includes(name),
    )
    return value === undefined ? [] : [[name, value]]
  })
  if (patternProperties && draw(fc.boolean) && depth < 4) {
    const [pattern = ''] = Object.keys(patternProperties)
    fields.push([`${/^\^(\w+)_/.exec(pattern)?.[1]}_es`, `x${drawText(draw)}`])
  }
  if (fields.length < (given.minProperties ?? 0)) fields.push(['anything', 'x'])
  return Object.fromEntries(fields)
}

function resolved(field: JsonSchema): JsonSchema {
  const name = field.$ref?.replace('#/definitions/', '')
  if (name === undefined) return field
  const { $ref: _, ...found } = resolved(definitions[name] ?? {})
  return found
}

function drawValue(job: Job, isRequired: boolean): Json | undefined {
  const { draw, schema: field, plain } = job
  const types = [field.type ?? 'object'].flat()
  const rest = types.filter((type) => type !== 'null')
  if (!plain && types.includes('null') && draw(fc.nat, { max: 9 }) === 0) return null
  const type = plain
    ? rest.includes('string')
      ? 'string'
      : rest[0]
    : draw(fc.constantFrom, ...rest)
  if (type === 'array') return drawList(job, isRequired)
  if (type === 'object') {
    const object = drawObject(job)
    return plain && Object.keys(object).length === 0 ? undefined : object
  }
  return drawScalar(job, type ?? 'string')
}

function drawScalar({ draw, schema: field, plain }: Job, type: string): Json {
  const { enum: codes, format, exclusiveMinimum, minimum } = field
  if (type === 'boolean') return draw(fc.boolean)
  if (type === 'integer') return draw(fc.integer, { min: minimum === undefined ? -9 : minimum + 1 })
  if (type === 'number') {
    if (minimum !== undefined || exclusiveMinimum) return draw(fc.nat, { max: 99 }) / 100
    return draw(fc.double, { noNaN: true, noDefaultInfinity: true })
  }
  const known = codes?.filter((code) => code !== null) ?? []
  if (known.length > 0) return draw(fc.constantFrom, ...known)
  if (format === 'date-time') return drawDate(draw)
  if (format === 'uri') return draw(fc.webUrl)
  return plain ? `x${drawText(draw)}` : drawText(draw) || 'x'
}

function drawList(job: Job, isRequired: boolean): Json | undefined {
  const { draw, schema: field, depth, plain } = job
  const items = resolved(field.items ?? {})
  const most = depth > 5 ? 1 : 3
  const least = isRequired || plain ? 1 : (field.minItems ?? 0)
  const length = draw(fc.integer, { min: least, max: Math.max(most, least) })
  const isPlace = [items.type].flat().includes('array')
  if (isPlace) return drawCoordinates(job)
  const list = Array.from({ length }, () => drawValue({ ...job, schema: items }, true) ?? null)
  const kept = plain ? list.filter((item) => item !== null).map(tamed) : list
  const byId = plain || field.uniqueItems === true
  const all = [...new Map(kept.map((item) => [keyOf(item, byId), item])).values()]
  return plain && all.length === 0 ? undefined : all
}

/** No two items of a list are the same; in some lists, and where nothing may be lost, no two have one id. */
const keyOf = (item: Json, byId: boolean) =>
  byId && typeof item === 'object' && item !== null && 'id' in item
    ? `id ${item.id}`
    : JSON.stringify(item)

/** A text of a list without the sign that separates texts. */
const tamed = (item: Json) => (typeof item === 'string' ? item.replaceAll(';', ',') : item)

function drawCoordinates({ draw, plain }: Job): Json {
  const pair = () => [draw(fc.nat, { max: 180 }) / 2, draw(fc.nat, { max: 90 }) / 2]
  const shapes: Json[] = [pair(), [pair(), pair()], [[pair(), pair(), pair()]]]
  return shapes[plain ? draw(fc.nat, { max: 1 }) : draw(fc.nat, { max: 2 })] ?? []
}

const drawDate = (draw: Draw) =>
  draw(fc.date, {
    min: new Date(0),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  }).toISOString()

const drawText = (draw: Draw): string =>
  draw(fc.nat, { max: 2 }) > 0
    ? draw(fc.constantFrom, ...odd)
    : draw(fc.string, { unit: 'grapheme' })

/** What spreadsheets and CSV make something of. */
const odd = [
  ...['=1+1', '+52 477', '-5', '@SUM(A1)', '\tsangría', '\rretorno', "'cita", "''=", '"dicho"'],
  ...['a,b', 'uno\r\ndos', 'tres\n', ' espacio ', '7', '007', '1.50', '1e3', '-0', 'true', 'FALSO'],
  ...['null', 'undefined', '12345678901234567890', '_x000D_', '\u0007campana', 'Ñandú 🐎', '<a&b>'],
]
