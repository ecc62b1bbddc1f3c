import { asText, isObject, type Json, type JsonObject, own } from '../merge/json.ts'
import { add, type Journal, spotIn } from './journal.ts'
import { propertiesOf, type SchemaReader } from './schema-reader.ts'
import { untouchable } from './tidy.ts'

export type Refusal = { path: string; reason: string }

type Sight = { object: JsonObject; path: string; among: Json[] | undefined }
type Looking = {
  reader: SchemaReader
  missing: (sight: Sight, field: string) => void
  /** A list that says different things under one name. */
  clashing?: (path: string, name: string) => void
}

/**
 * Gives an id to what must have one and has none: to an item of a list the number of its place (or the next that is
 * free), so that the same file always gets the same ids.
 */
export function nameNameless(
  journal: Journal,
  reader: SchemaReader,
  { release, node, path }: { release: JsonObject; node: JsonObject; path: string },
) {
  const taken = new Map<Json[], Set<string>>()
  const missing = (sight: Sight, field: string) => {
    const { object, path: at } = sight
    const id = idFor(field, sight, { release, taken })
    if (id !== undefined) add(journal, 'missing-id', spotIn(object, field, at), id)
  }
  look({ reader, missing }, node, { object: release, path, among: undefined })
}

/** What the standard requires and nobody can invent. */
export function refusalsIn(
  reader: SchemaReader,
  document: JsonObject,
  node: JsonObject,
): Refusal[] {
  const refused: Refusal[] = []
  const missing = ({ path }: Sight, field: string) => {
    const at = path === '' ? field : `${path}/${field}`
    refused.push({ path: at, reason: reasonFor(field, path) })
  }
  const clashing = (path: string, name: string) => refused.push({ path, reason: clash(name) })
  look({ reader, missing, clashing }, node, { object: document, path: '', among: undefined })
  return refused
}

function look(looking: Looking, node: JsonObject, sight: Sight) {
  const { object, path } = sight
  const required = own(node, 'required')
  for (const field of Array.isArray(required) ? required.map(String) : []) {
    if (!Object.hasOwn(object, field)) looking.missing(sight, field)
  }
  for (const key of Object.keys(propertiesOf(node))) {
    const value = own(object, key)
    if (value === undefined || untouchable.has(key)) continue
    lookAt(looking, looking.reader.of(propertiesOf(node)[key], value), value, pathTo(path, key))
  }
}

function lookAt(looking: Looking, node: JsonObject, value: Json, path: string) {
  if (isObject(value)) look(looking, node, { object: value, path, among: undefined })
  if (!Array.isArray(value)) return
  if (looking.clashing && own(node, 'uniqueItems') === true)
    for (const name of clashesIn(value)) looking.clashing(path, name)
  value.forEach((item, at) => {
    const itemNode = looking.reader.of(own(node, 'items'), item)
    if (isObject(item))
      look(looking, itemNode, { object: item, path: `${path}/${at}`, among: value })
  })
}

/** Word for word the same was joined; these differ, and nobody can tell which is meant. */
function clashesIn(list: readonly Json[]): Set<string> {
  const [seen, clashes] = [new Set<string>(), new Set<string>()]
  for (const item of list) {
    const name = nameOf(item)
    if (name === undefined) continue
    if (seen.has(name)) clashes.add(name)
    seen.add(name)
  }
  return clashes
}

/** A release is one of its process, and a record is known by it. As the checker tells them apart: 1 is not «1». */
function nameOf(item: Json): string | undefined {
  if (!isObject(item)) return undefined
  const names = [own(item, 'ocid'), own(item, 'id')].filter((name) => name !== undefined)
  const known = names.every((name) => name !== null && typeof name !== 'object')
  return known && names.length > 0 ? JSON.stringify(names) : undefined
}

const clash = (name: string) =>
  `Dos elementos se llaman «${JSON.parse(name).join(', ')}» y dicen cosas distintas. Da a cada uno su identificador.`

const pathTo = (path: string, key: string) => (path === '' ? key : `${path}/${key}`)

type Naming = { release: JsonObject; taken: Map<Json[], Set<string>> }

function idFor(field: string, { object, path, among }: Sight, { release, taken }: Naming) {
  if (object === release) return field === 'id' ? releaseId(release) : undefined
  if (field === 'awardID') return onlyAward(release)
  if (field !== 'id') return undefined
  return among
    ? freeNumber(taken, among, Number(path.slice(path.lastIndexOf('/') + 1)) + 1)
    : own(release, 'ocid')
}

/** The rule of the compiled release, which depends on nothing but the release. */
function releaseId(release: JsonObject): Json | undefined {
  const ocid = own(release, 'ocid')
  const date = own(release, 'date')
  return ocid === undefined || date === undefined ? undefined : `${asText(ocid)}-${asText(date)}`
}

function onlyAward(release: JsonObject): Json | undefined {
  const awards = own(release, 'awards')
  const [award] = Array.isArray(awards) ? awards : []
  return Array.isArray(awards) && awards.length === 1 && isObject(award)
    ? own(award, 'id')
    : undefined
}

function freeNumber(taken: Naming['taken'], among: Json[], place: number): string {
  const ids = taken.get(among) ?? new Set(among.map(idOf))
  taken.set(among, ids)
  let number = place
  while (ids.has(String(number))) number++
  ids.add(String(number))
  return String(number)
}

const idOf = (item: Json) => (isObject(item) ? asText(own(item, 'id') ?? '') : '')

function reasonFor(field: string, path: string): string {
  const where = path === '' ? 'Al documento' : `A «${path}»`
  return `${where} le falta «${field}», que el estándar exige y no se puede deducir${hints[field] ?? ''}.`
}

const hints: Record<string, string> = {
  ocid: '; pide a quien publicó el archivo el identificador del proceso',
  date: '; pide a quien publicó el archivo la fecha de la entrega',
  uri: '; indica la dirección donde se publica el paquete',
  publisher: '; indica quién publica',
  name: '; indica su nombre',
  publishedDate: '; indica cuándo se publicó el paquete',
  awardID: '; indica de qué adjudicación viene el contrato',
}
