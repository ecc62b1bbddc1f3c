import { isObject, type Json, type JsonObject } from '../../merge/json.ts'
import { propertiesOf, typesOf } from '../schema-reader.ts'
import type { Mended } from './mend.ts'

/** Makes a value be of the type that the schema asks; undefined where it cannot be without losing something. */
export function mendType(value: Json, node: JsonObject): Mended | undefined {
  const types = typesOf(node)
  if (types.length === 0 || types.includes(typeOf(value))) return { value }
  if (isInteger(value) && types.includes('integer')) return { value }

  for (const convert of conversions) {
    const mended = convert(value, types, node)
    if (mended) return mended
  }
  return undefined
}

/** From 21 digits on a number is written with an exponent, which is no integer to the standard's checker. */
const isInteger = (value: Json) =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e21

const typeOf = (value: Json) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

type Conversion = (value: Json, types: readonly Json[], node: JsonObject) => Mended | undefined

const fromSingle: Conversion = (value) => {
  if (!Array.isArray(value) || value.length !== 1) return undefined
  return { value: value[0] ?? null, rule: 'single' }
}

const toList: Conversion = (value, types) =>
  types.includes('array') ? { value: [value], rule: 'list' } : undefined

const toText: Conversion = (value, types) => {
  if (!types.includes('string') || (typeof value !== 'number' && typeof value !== 'boolean')) return
  return { value: String(value), rule: 'text-from-number' }
}

const toNumber: Conversion = (value, types) => {
  if (!types.includes('number') && !types.includes('integer')) return undefined
  const number = typeof value === 'string' ? numberIn(value) : undefined
  if (number === undefined) return undefined
  const fits = types.includes('number') || isInteger(number)
  return fits ? { value: number, rule: 'number-from-text' } : undefined
}

const toBoolean: Conversion = (value, types) => {
  if (!types.includes('boolean')) return undefined
  if (typeof value === 'object') return undefined
  const truth = truths.get(String(value).toLowerCase())
  return truth === undefined ? undefined : { value: truth, rule: 'boolean-from-text' }
}

const truths = new Map([
  ...['true', 'verdadero', 'sí', 'si', '1', 'yes'].map((word) => [word, true] as const),
  ...['false', 'falso', 'no', '0'].map((word) => [word, false] as const),
])

/** `buyer: "Tesorería"` names it; `value: 1000` is its amount. */
const toObject: Conversion = (value, types, node) => {
  if (!types.includes('object') || isObject(value) || Array.isArray(value)) return undefined
  const fields = propertiesOf(node)
  const isAmount = typeof value === 'number' || numberIn(String(value)) !== undefined
  const key = Object.hasOwn(fields, 'amount') && isAmount ? 'amount' : 'name'
  if (!Object.hasOwn(fields, key) || typeof value === 'boolean') return undefined
  return { value: { [key]: value }, rule: 'object-from-value' }
}

/** A list that should be one value is opened first; what should be a list is made one last. */
const conversions: Conversion[] = [toText, toNumber, toBoolean, fromSingle, toObject, toList]

const plain = /^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i
const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const european = /^-?\d{1,3}(?:\.\d{3})+,\d+$/

/** Reads «$1,250,000.00»; a number with more digits than the machine keeps stays text. */
export function numberIn(text: string): number | undefined {
  if (text.length > 40) return undefined
  const bare = text.replace(/^(-?)\s*\$\s*/, '$1')
  const written = plain.test(bare)
    ? bare
    : grouped.test(bare)
      ? bare.replaceAll(',', '')
      : european.test(bare)
        ? bare.replaceAll('.', '').replace(',', '.')
        : undefined
  const digits = written?.replace(/e.*$/i, '').replace(/^-?0*|\D/g, '').length ?? 99
  const number = Number(written)
  return digits <= 15 && Number.isFinite(number) ? number : undefined
}
