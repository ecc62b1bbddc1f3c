import { isTranslation } from '../model/schema/language-tag.ts'
import type { FieldNode } from './field-tree.ts'
import { type AdditionalField, addTo, type Report, type StrangeCodes } from './report.ts'
import { isObject, type JsonObject, objectsIn, own } from './values.ts'

/** A place in the document: fields by name, entries by number. */
type Place = { readonly up: Place | undefined; readonly step: string | number }

/** Beyond this there is nothing of the standard, only somebody's trick. */
export const DEEPEST = 500

/**
 * Looks at every field of a document: those that the schema does not know, codes that are not in their list, and
 * identifiers that are repeated in a list. Unknown fields are counted as the standard's checker counts them.
 */
export function readFields(document: unknown, tree: FieldNode, start: string, report: Report) {
  const strange = new Map<string, StrangeCodes & { seen: Set<string> }>()
  const additional = additionalFields()

  const visit = (
    object: JsonObject,
    node: FieldNode | undefined,
    place: Place | undefined,
    depth: number,
  ) => {
    if (depth > DEEPEST) return
    for (const name of Object.keys(object)) {
      const value = own(object, name)
      if (value === undefined) continue
      const field = node?.children.get(name)
      if (!field && !isTranslation(name)) {
        additional.add(`${start}/${generalPath(place)}`.replace(/\/$/, ''), name)
        continue
      }
      const here = { up: place, step: name }
      if (field?.codelist) checkCodes(value, field.codelist, here)
      if (field?.keyed) checkIds(value, here)
      if (isObject(value)) visit(value, field, here, depth + 1)
      for (const [index, entry] of objectsIn(value)) {
        visit(entry, field, { up: here, step: index }, depth + 1)
      }
    }
  }

  const checkCodes = (value: unknown, list: NonNullable<FieldNode['codelist']>, place: Place) => {
    for (const code of Array.isArray(value) ? value : [value]) {
      if (!code || typeof code === 'object' || list.codes.has(String(code))) continue
      const path = generalPath(place)
      const entry = strange.get(path) ?? strangeCodes(path, list)
      strange.set(path, entry)
      if (!entry.seen.has(String(code))) addTo(report, entry.values, String(code))
      entry.seen.add(String(code))
    }
  }

  const strangeCodes = (path: string, { name, open }: NonNullable<FieldNode['codelist']>) => {
    const cut = path.lastIndexOf('/')
    const where = { path: path.slice(0, Math.max(cut, 0)), field: path.slice(cut + 1) }
    const entry = { ...where, codelist: name, values: [], seen: new Set<string>() }
    const { seen: _, ...shown } = entry
    addTo(report, open ? report.codes.open : report.codes.closed, shown)
    return entry
  }

  const checkIds = (value: unknown, place: Place) => {
    const ids = objectsIn(value).flatMap(([, entry]) => own(entry, 'id') ?? [])
    const seen = new Set<unknown>()
    const repeated = new Set(ids.filter((id) => seen.has(id) || !seen.add(id)))
    if (repeated.size === 0) return
    const path = `${start.slice(1)}${start ? '/' : ''}${exactPath(place)}`
    addTo(report, report.repeatedIds, { path, ids: [...repeated].map(String) })
  }

  if (isObject(document)) visit(document, tree, undefined, 0)
  for (const field of additional.found()) addTo(report, report.additionalFields, field)
}

const stepsOf = (place: Place | undefined): (string | number)[] => {
  const steps: (string | number)[] = []
  for (let at = place; at; at = at.up) steps.push(at.step)
  return steps.reverse()
}
const exactPath = (place: Place) => stepsOf(place).join('/')
const generalPath = (place: Place | undefined) =>
  stepsOf(place)
    .filter((step) => typeof step === 'string')
    .join('/')

/**
 * Counts unknown fields by their general path. As the standard's checker does, one whose path begins with the path of
 * another that came before is taken as a part of it.
 */
function additionalFields() {
  const counts = new Map<string, AdditionalField | undefined>()
  const lengths = new Set<number>()

  const add = (path: string, field: string) => {
    const whole = `${path}/${field}`
    const before = counts.get(whole)
    if (before) before.count++
    if (before || counts.has(whole)) return

    const within = [...lengths].some(
      (length) => length < whole.length && counts.get(whole.slice(0, length)),
    )
    counts.set(whole, within ? undefined : { path, field, count: 1 })
    if (!within) lengths.add(whole.length)
  }
  const found = () => [...counts.values()].filter((field) => field !== undefined)
  return { add, found }
}
