import { DEEPEST } from './fields.ts'
import { addTo, type Report } from './report.ts'
import { isObject, own } from './values.ts'

/** Lists in the report the texts, lists and objects of a release, record or project that are there and hold nothing. */
export function findEmptyFields(
  document: unknown,
  start: readonly (string | number)[],
  report: Report,
) {
  const path = [...start]

  const visit = (value: unknown, depth: number) => {
    if (isEmpty(value)) addTo(report, report.emptyFields, { path: path.join('/') })
    if (depth > DEEPEST) return
    if (isObject(value)) eachIn(Object.keys(value), (name) => own(value, name), depth)
    else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        const entry: unknown = value[index]
        if (typeof entry !== 'object' && !isEmpty(entry)) continue
        path.push(index)
        visit(entry, depth + 1)
        path.pop()
      }
    }
  }
  const eachIn = (names: readonly string[], read: (name: string) => unknown, depth: number) => {
    for (const name of names) {
      path.push(name)
      visit(read(name), depth + 1)
      path.pop()
    }
  }

  if (isObject(document)) eachIn(Object.keys(document), (name) => own(document, name), 0)
}

function isEmpty(value: unknown) {
  if (typeof value === 'string') return value === '' || value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return isObject(value) && Object.keys(value).length === 0
}
