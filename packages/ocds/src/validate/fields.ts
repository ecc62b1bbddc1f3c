import { isTranslation } from '../model/schema/language-tag.ts'
import type { FieldNode } from './field-tree.ts'
import { exactPath, generalPath, type Place, under } from './place.ts'
import { addTo } from './report.ts'
import type { Codelist, Tally } from './tally.ts'
import { entriesOf, isObject, type JsonObject, own } from './values.ts'

/** Beyond this there is nothing of the standard, only somebody's trick. */
export const DEEPEST = 500

type Reading = {
  /** What the schema knows of this object, or nothing. */
  readonly node: FieldNode | undefined
  readonly place: Place | undefined
  /** Only these fields; all unless told. */
  readonly names?: readonly string[]
  /** Whether its codes are looked at; they are unless told. */
  readonly codes?: boolean
}

/**
 * Looks at the fields of an object and of what is inside: those that the schema does not know, those that it asks not
 * to use any more, codes that are not in their list, and identifiers that are repeated or missing in a list.
 */
export function readFields(object: JsonObject, reading: Reading, tally: Tally) {
  const { node, place, names = Object.keys(object), codes = true } = reading
  for (const name of names) {
    const value = object[name]
    if (value === undefined) continue
    const field = node?.children.get(name)
    if (!field && !isTranslation(name)) {
      tally.additional.add(place, name)
      continue
    }
    const here = under(place, name)
    if (field?.deprecated) tally.deprecated.add(place, name)
    if (field?.codelist && codes) checkCodes(value, field.codelist, here, tally)
    if (field?.ids) checkIds(value, field.ids, here, tally)
    readInside(value, { node: field, place: here, codes: codes && !isTold(object, name) }, tally)
  }
}

/** The codes of a record's releases are those of its compiled release, where they are looked at. */
const isTold = (object: JsonObject, name: string) =>
  name === 'releases' && own(object, 'compiledRelease') !== undefined

function readInside(value: unknown, reading: Reading & { place: Place }, tally: Tally) {
  if (typeof value !== 'object' || value === null || reading.place.depth > DEEPEST) return
  if (isObject(value)) return readFields(value, reading, tally)
  const list = entriesOf(value)
  for (let index = 0; index < list.length; index++) {
    const entry = list[index]
    if (isObject(entry)) {
      readFields(entry, { ...reading, place: under(reading.place, index) }, tally)
    }
  }
}

function checkCodes(value: unknown, list: Codelist, place: Place, tally: Tally) {
  for (const code of Array.isArray(value) ? value : [value]) {
    if (!code || typeof code === 'object' || list.codes.has(String(code))) continue
    tally.strangeCode(generalPath(place), list, String(code))
  }
}

function checkIds(value: unknown, ids: FieldNode['ids'], place: Place, tally: Tally) {
  const list = entriesOf(value)
  const seen = new Set<unknown>()
  const repeated = new Set<string>()
  for (let index = 0; index < list.length; index++) {
    const entry = list[index]
    if (!isObject(entry)) continue
    const id = own(entry, 'id')
    if (id === undefined && ids === 'optional') {
      tally.conformance('missing-id', exactPath(under(place, index)), tally.texts.missingId)
    } else if (typeof id !== 'object' && id !== undefined && seen.has(id)) repeated.add(String(id))
    seen.add(id)
  }
  if (repeated.size === 0) return
  const { report } = tally
  addTo(report, report.repeatedIds, { path: exactPath(place), ids: [...repeated] })
}
