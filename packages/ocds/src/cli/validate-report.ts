import type { Report } from '../validate/report.ts'
import { addReport, MostOften } from './most-often.ts'
import { texts } from './texts.ts'
import { count } from './words.ts'

/** What one object of `--json` tells of a file. */
export const reportLine = (file: string, report: Report) => {
  const { valid, kind, version, errors, additionalFields, codes, emptyFields, ...rest } = report
  const { conformance, coherence, ...more } = rest
  const told = { file, valid, kind, version, errors, additionalFields, codes, emptyFields }
  return JSON.stringify({ ...told, conformance, coherence, ...more })
}

/** The same for a file that cannot be read: it is not valid, and the only error says why. */
export const unreadableLine = (file: string, reason: string) =>
  JSON.stringify({
    ...{ file, valid: false, kind: 'unknown', version: null },
    errors: [{ path: '', rule: 'unreadable', message: reason }],
    ...{ additionalFields: [], codes: { open: [], closed: [] }, emptyFields: [] },
    ...{ conformance: [], coherence: [] },
  })

/** A report for a person about all the files of one command. */
export class ValidateReport {
  readonly #lines: string[] = []
  readonly #errors = new MostOften()
  readonly #notices = new MostOften()
  files = 0
  #notValid = 0

  add(file: string, report: Report) {
    this.files++
    if (!report.valid) this.#notValid++
    addReport(report, this.#errors, this.#notices)
    // Of many files those that are valid need no line.
    if (report.valid && this.files > mostValid) return
    this.#lines.push(texts.validate.file(file, report))
  }

  text(width: number): string {
    const lines = [...this.#lines.slice(0, mostLines)]
    if (this.#lines.length > mostLines)
      lines.push(texts.andMore(count(this.#lines.length - mostLines)))
    if (this.#errors.total > 0) lines.push('', texts.validate.errors, this.#errors.text(width))
    if (this.#notices.total > 0) lines.push('', texts.notices, this.#notices.text(width))
    if (this.files > 1) lines.push('', texts.validate.sum(this.files, this.#notValid))
    if (this.#notValid > 0) lines.push('', texts.validate.howToRepair)
    return lines.join('\n')
  }
}

const mostValid = 20
const mostLines = 1000
