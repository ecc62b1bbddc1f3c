import type { Report } from '../validate/report.ts'
import { table } from './table.ts'
import { texts } from './texts.ts'
import { count, short } from './words.ts'

type Entry = { rule: string; times: number; path: string; message: string }

/** What is wrong most often: each rule at each kind of place, how many times, where first, and what to do. */
export class MostOften {
  readonly #entries = new Map<string, Entry>()
  readonly #lastTitle: string
  total = 0

  constructor(lastTitle: string = texts.todo) {
    this.#lastTitle = lastTitle
  }

  add({ rule, path, message, times = 1 }: Omit<Entry, 'times'> & { times?: number }) {
    this.total += times
    const kindOfPlace = path.replaceAll(/(^|\/)\d+(?=\/|$)/g, '$1*')
    // Each field that is missing is a thing of its own.
    const key = `${rule} ${kindOfPlace} ${rule === 'required' ? message : ''}`
    const entry = this.#entries.get(key)
    if (entry) entry.times += times
    // A file of strangers may have any number of places.
    else if (this.#entries.size < 10_000) this.#entries.set(key, { rule, path, message, times })
  }

  text(width: number, most = 20): string {
    const sorted = [...this.#entries.values()].toSorted((a, b) => b.times - a.times)
    const rows = sorted
      .slice(0, most)
      .map(({ times, rule, path, message }) => [count(times), rule, shown(path), message])
    const more = sorted.length > most ? `\n${texts.andMore(count(sorted.length - most))}` : ''
    return `${table([...columns, { title: this.#lastTitle }], rows, width)}${more}`
  }
}

/** The whole document has no path; a general one begins with a slash. */
const shown = (path: string) => path.replace(/^\//, '') || '·'

const columns = [
  { title: texts.times, isNumber: true },
  { title: texts.rule },
  { title: texts.example },
]

/** Adds the errors of a report, which make it not valid, and apart what deserves a look. */
export function addReport(report: Report, errors: MostOften, notices: MostOften) {
  for (const error of report.errors) errors.add(error)
  for (const { path, field, codelist, values } of report.codes.closed) {
    notices.add({
      rule: texts.closedCode,
      path: `${path}/${field}`,
      message: texts.notInClosedList(codelist, short(values.join(', '))),
    })
  }
  for (const { path, field, count: times } of report.additionalFields) {
    notices.add({
      rule: texts.additional,
      path: `${path}/${field}`,
      message: texts.unknownField,
      times,
    })
  }
  for (const { path, field, count: times } of report.deprecatedFields) {
    const where = `${path}/${field}`
    notices.add({ rule: texts.deprecated, path: where, message: texts.deprecatedField, times })
  }
  for (const { path } of report.emptyFields) {
    notices.add({ rule: texts.empty, path, message: texts.emptyField })
  }
  for (const { path, ids } of report.repeatedIds) {
    notices.add({ rule: texts.repeatedId, path, message: texts.repeatedIds(short(ids.join(', '))) })
  }
  for (const { path, field, codelist, values } of report.codes.open) {
    notices.add({
      rule: texts.openCode,
      path: `${path}/${field}`,
      message: texts.notInOpenList(codelist, short(values.join(', '))),
    })
  }
  for (const finding of [...report.conformance, ...report.coherence]) notices.add(finding)
}
