import type { Source } from '../node/sources.ts'
import type { Report } from '../validate/report.ts'
import { validateStream } from '../validate/validate-stream.ts'
import type { ExitCode } from './io.ts'

/** The report of a file of any size. What comes by a pipe comes only once. @throws Unreadable */
export const reportOf = (source: Source): Promise<Report> =>
  validateStream(source.isOnce ? source.bytes() : source.bytes)

/** What is not JSON could not be read, whatever the rest says. */
export const endOf = ({ valid, errors }: Report): ExitCode => {
  if (valid) return 0
  return errors.some(({ rule }) => rule === 'json') ? 2 : 1
}
