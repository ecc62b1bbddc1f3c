import { deepest, isDeeper, isObject, type Json, type JsonObject, own } from '../merge/json.ts'
import { type Place, scanJson } from '../read/json-scan.ts'

export type ReadOptions = {
  /** Bigger files are refused before they are read; 256 MB unless told. */
  maxBytes?: number
  /** How many refusals are listed, 10,000 unless told; the rest is counted in `unlisted`. */
  mostRefused?: number
}

/** A release and where it stood: the path within its document, and the line where that begins (JSON Lines). */
export type SourcedRelease = {
  release: JsonObject
  path: string
  line: number
  /** What its package says of itself, without its releases; null where it came alone. */
  package: JsonObject | null
}

export type ReadRefusal = { line: number; column: number; path: string; reason: string }

export type Reading = {
  documents: { document: Json; line: number }[]
  releases: SourcedRelease[]
  refused: ReadRefusal[]
  /** How many more were refused than `refused` lists: a list of ten million numbers is ten million refusals. */
  unlisted: number
  /** Keys that an object has twice: JSON keeps the last. The first thousand. */
  repeatedKeys: (Place & { key: string })[]
}

/**
 * Reads a file of open contracting and finds its releases: a release, a release package, a record package (embedded
 * releases, or the compiled one where they are only linked), a list of any of these, INAI's `arrayReleasePackage`, or
 * JSON Lines of any of these.
 *
 * @param input text, or bytes in UTF-8, with or without byte order mark
 * @returns `documents` as they came, their `releases`, and what was `refused`, with line and column where the text is
 *   broken and path where a value is of no kind; a broken line of JSON Lines leaves the others. Beyond
 *   `options.mostRefused` what is refused is only counted, in `unlisted`. Lines and columns count from 1, columns in
 *   UTF-16 units. It never throws
 */
export function readDocuments(input: string | Uint8Array, options: ReadOptions = {}): Reading {
  const { maxBytes = 256 * 1024 * 1024 } = options
  const reading = emptyReading(options)
  if (input.length > maxBytes) {
    refuse(reading, `El archivo es más grande que lo que se admite: ${maxBytes} bytes.`)
    return toldOf(reading)
  }
  const text = decoded(input)
  if (text === undefined) refuse(reading, 'El archivo no está en UTF-8.')
  else if (text.trim() === '') refuse(reading, 'El archivo está vacío.')
  else readText(reading, text)
  return toldOf(reading)
}

/** The releases of a parsed document, as `readDocuments` finds them. */
export function sourcedReleases(
  document: Json,
  line = 1,
): Pick<Reading, 'releases' | 'refused' | 'unlisted'> {
  const reading = emptyReading({})
  collect(reading, document, { path: '', line, about: null })
  return toldOf(reading)
}

type Job = Reading & { readonly mostRefused: number }

const emptyReading = ({ mostRefused = 10_000 }: ReadOptions): Job => ({
  documents: [],
  releases: [],
  refused: [],
  unlisted: 0,
  repeatedKeys: [],
  mostRefused,
})

const toldOf = ({ mostRefused: _, ...reading }: Job): Reading => reading

function refuse(reading: Job, reason: string, where: Partial<ReadRefusal> = {}) {
  if (reading.refused.length >= reading.mostRefused) reading.unlisted++
  else reading.refused.push({ line: 1, column: 1, path: '', reason, ...where })
}

function decoded(input: string | Uint8Array): string | undefined {
  if (typeof input === 'string') return input.replace(/^\uFEFF/, '')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(input)
  } catch {
    return undefined
  }
}

function readText(reading: Job, text: string) {
  const whole = parsed(text)
  if (whole !== undefined) {
    noteRepeated(reading, text, 0)
    return take(reading, whole, 1)
  }
  const lines = text.split('\n')
  if (!isJsonLines(lines)) return refuseBroken(reading, text, 0)
  lines.forEach((written, at) => {
    readLine(reading, written, at)
  })
}

/** More than one value, one on each line: the first line is whole. */
const isJsonLines = (lines: string[]) => {
  const first = lines.find((line) => line.trim() !== '') ?? ''
  const value = parsed(first)
  return typeof value === 'object' && value !== null
}

function readLine(reading: Job, written: string, at: number) {
  if (written.trim() === '') return
  const value = parsed(written)
  if (value === undefined) return refuseBroken(reading, written, at)
  noteRepeated(reading, written, at)
  take(reading, value, at + 1)
}

function noteRepeated({ repeatedKeys }: Job, text: string, linesBefore: number) {
  if (repeatedKeys.length >= mostRepeated) return
  for (const found of scanJson(text, {
    mostRepeated: mostRepeated - repeatedKeys.length,
  }).repeated)
    repeatedKeys.push({ ...found, line: linesBefore + found.line })
}

const mostRepeated = 1_000

function refuseBroken(reading: Job, text: string, linesBefore: number) {
  const { line, column } = scanJson(text).broken ?? { line: 1, column: 1 }
  const at = linesBefore + line
  const reason = `El JSON está cortado o mal escrito en la línea ${at}, columna ${column}.`
  refuse(reading, reason, { line: at, column })
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function take(reading: Job, document: Json, line: number) {
  if (isDeeper(document)) {
    return refuse(reading, `El documento está anidado en más de ${deepest} niveles.`, { line })
  }
  reading.documents.push({ document, line })
  collect(reading, document, { path: '', line, about: null })
}

type Where = { path: string; line: number; about: JsonObject | null }

function collect(reading: Job, value: Json, where: Where) {
  if (Array.isArray(value)) return collectAll(reading, value, where)
  if (!isObject(value)) return refuse(reading, noKind, { path: where.path, line: where.line })

  const list = (key: string) => {
    const found = own(value, key)
    return Array.isArray(found) ? found : undefined
  }
  for (const key of ['arrayReleasePackage', 'records']) {
    const found = list(key)
    const about = key === 'records' ? without(value, key) : null
    if (found) return collectAll(reading, found, { ...where, path: under(where.path, key), about })
  }
  if (isRecord(value)) return collectRecord(reading, value, where)
  const releases = list('releases')
  if (releases) {
    const path = under(where.path, 'releases')
    return collectAll(reading, releases, { ...where, path, about: without(value, 'releases') })
  }
  if (!isRelease(value)) return refuse(reading, noKind, { path: where.path, line: where.line })
  const { path, line, about } = where
  reading.releases.push({ release: value, path, line, package: about })
}

const noKind = 'Esto no es una entrega, ni un paquete, ni un registro de contrataciones abiertas.'

function collectAll(reading: Job, values: Json[], where: Where) {
  values.forEach((value, at) => {
    collect(reading, value, { ...where, path: under(where.path, String(at)) })
  })
}

const isRecord = (value: JsonObject) =>
  Object.hasOwn(value, 'compiledRelease') ||
  (Object.hasOwn(value, 'ocid') && Object.hasOwn(value, 'releases'))

const isRelease = (value: JsonObject) =>
  ['ocid', 'tag', 'initiationType', 'tender', 'awards', 'contracts', 'planning'].some((key) =>
    Object.hasOwn(value, key),
  )

/** A linked release is only an address: the compiled one then speaks for all. */
function collectRecord(reading: Job, record: JsonObject, where: Where) {
  const releases = own(record, 'releases')
  const embedded = Array.isArray(releases)
    ? releases.flatMap((release, at) =>
        isObject(release) && isRelease(release) ? [{ release, at }] : [],
      )
    : []
  for (const { release, at } of embedded) {
    collect(reading, release, { ...where, path: under(where.path, `releases/${at}`) })
  }
  if (embedded.length > 0) return

  const compiled = own(record, 'compiledRelease')
  if (isObject(compiled))
    collect(reading, compiled, { ...where, path: under(where.path, 'compiledRelease') })
  else refuse(reading, onlyLinks, { path: where.path, line: where.line })
}

const onlyLinks = 'Este registro solo enlaza sus entregas: hace falta el archivo con las entregas.'

function without(value: JsonObject, key: string): JsonObject {
  const { [key]: _, ...rest } = value
  return rest
}

const under = (path: string, key: string) => (path === '' ? key : `${path}/${key}`)
