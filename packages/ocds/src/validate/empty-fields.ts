import { DEEPEST } from './fields.ts'
import { exactPath, type Place, under } from './place.ts'
import { addTo } from './report.ts'
import type { Tally } from './tally.ts'
import { isObject, type JsonObject } from './values.ts'

/**
 * Lists the texts, lists and objects of a release, record or project that are there and hold nothing. As the standard's
 * checker does, it leaves out empty objects in a list, and what is in a list of lists.
 */
export function findEmptyFields(object: JsonObject, place: Place | undefined, tally: Tally) {
  if (place && place.depth > DEEPEST) return
  for (const name of Object.keys(object)) {
    const value = object[name]
    if (isEmpty(value)) tell(under(place, name), tally)
    else if (Array.isArray(value)) findInList(value, under(place, name), tally)
    else if (isObject(value)) findEmptyFields(value, under(place, name), tally)
  }
}

function findInList(list: readonly unknown[], place: Place, tally: Tally) {
  for (let index = 0; index < list.length; index++) {
    const entry = list[index]
    if (isObject(entry)) findEmptyFields(entry, under(place, index), tally)
    else if (isEmpty(entry)) tell(under(place, index), tally)
  }
}

const tell = (place: Place, { report }: Tally) =>
  addTo(report, report.emptyFields, { path: exactPath(place) })

function isEmpty(value: unknown) {
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return isObject(value) && isBare(value)
}

function isBare(object: JsonObject) {
  for (const name in object) if (Object.hasOwn(object, name)) return false
  return true
}
