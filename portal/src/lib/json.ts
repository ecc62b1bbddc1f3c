import { createHash } from 'node:crypto'
import { scanJson } from '@tequio/ocds/json'
import { accept, type Decision, refuse } from './decision.ts'

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json }

export type JsonRefusal =
  | { readonly because: 'too-large'; readonly bytes: number; readonly limit: number }
  | ({ readonly because: 'too-deep'; readonly limit: number } & Place)
  | ({ readonly because: 'cut-short' } & Place)
  | ({ readonly because: 'not-json' } & Place)

/** Where reading stopped; both count from 1. */
export type Place = { readonly line: number; readonly column: number }

export type JsonBounds = { readonly maxDepth?: number; readonly maxBytes?: number }

/** Reads JSON that a stranger sent: bounded in size and depth, and refused with the place where it breaks. */
export function parseBounded(
  text: string,
  { maxDepth = 64, maxBytes = 64 * 1024 * 1024 }: JsonBounds = {},
): Decision<Json, JsonRefusal> {
  const bytes = Buffer.byteLength(text)
  if (bytes > maxBytes) return refuse({ because: 'too-large', bytes, limit: maxBytes })

  const plain = text.replace(/^\uFEFF/, '')
  // JSON.parse tells no place for half of its complaints and has no limit of depth.
  const { broken } = scanJson(plain, { deepest: maxDepth })
  if (!broken) return accept(JSON.parse(plain))
  const { because, ...place } = broken
  return refuse(
    because === 'too-deep' ? { because, limit: maxDepth, ...place } : { because, ...place },
  )
}

/**
 * The one way to write a value, by RFC 8785 (JSON Canonicalization Scheme): keys in the order of their UTF-16
 * units, numbers as ECMAScript prints them, no spaces. Members that are undefined do not exist; what JSON cannot
 * say (NaN, an undefined element, a function, half a surrogate pair) is a fault.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return canonicalText(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`JSON cannot say ${typeof value}`)
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonicalJson(value.toJSON())
  return canonicalObject(value)
}

function canonicalText(text: string) {
  if (!text.isWellFormed()) throw new TypeError('JSON cannot say half a surrogate pair')
  return JSON.stringify(text)
}

function canonicalNumber(number: number) {
  if (!Number.isFinite(number)) throw new TypeError(`JSON cannot say ${number}`)
  return JSON.stringify(number)
}

function canonicalObject(value: object) {
  const members = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member !== undefined) text += `${text && ','}${canonicalText(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

/** SHA-256 in hexadecimal; text is hashed as UTF-8. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
