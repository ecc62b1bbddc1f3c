import type { Source } from '../node/sources.ts'
import type { Report } from '../validate/report.ts'
import { validate } from '../validate/validate.ts'
import { documentsIn } from './documents.ts'

/** The report of a file. @throws Unreadable */
export async function reportOf(source: Source): Promise<Report> {
  const values: unknown[] = []
  for await (const { value } of documentsIn(source, 64 * 2 ** 20)) values.push(value)
  return validate(values.length === 1 ? values[0] : values)
}
