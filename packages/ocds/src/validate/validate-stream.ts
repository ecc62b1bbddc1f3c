import { type ReadPartsOptions, readParts } from '../read/parts.ts'
import { detectKind } from './kind.ts'
import { emptyReport, isFull, type Report } from './report.ts'
import { StreamCheck } from './stream-check.ts'
import { openable, type StreamSource } from './stream-source.ts'
import { Tally } from './tally.ts'
import type { ValidateOptions } from './validate.ts'

export type ValidateStreamOptions = ValidateOptions &
  ReadPartsOptions & {
    /** How many bytes that come only once are kept, to look at them again: 32 MB unless told. */
    mostKept?: number
  }

/**
 * Checks what a stream of JSON holds, of any size, as `validate` checks a parsed document: the report is the same, and
 * that of JSON Lines is that of the list of its lines. A package or a list is never in memory as a whole: what does not
 * fit is one release or record of more than 64 MB (`maxValueBytes`), and a lone record of that size.
 *
 * What is not JSON is an error of the rule `json`, with its line and column, and leaves the parts around it; a key that
 * one object has twice is told in `conformance`, by the rule `repeated-key`. Of releases that share their identifiers, in
 * a package where others have none, it does not know whether they are equal and takes them for that. It throws nothing
 * but what the source throws, and stops reading when the report holds no more errors.
 *
 * @param source bytes of JSON in UTF-8, already out of any gzip; or a function that opens them, which is called again
 *   when the version or the extensions of a package come after its list. Bytes that come only once are kept for
 *   that, and of more than `mostKept` the report says that it came too late
 */
export async function validateStream(
  source: StreamSource,
  options: ValidateStreamOptions = {},
): Promise<Report> {
  const { open, again } = openable(source, options.mostKept ?? 32 * 2 ** 20)
  const first = await checked(open(), options)
  if (first.late.size === 0) return first.finish()

  const bytes = again()
  if (!bytes) return first.finish(first.tally.texts.headAfter)
  const hasRecord = [...first.late.values()].some((head) => detectKind(head) === 'record')
  const reading = hasRecord ? { ...options, wholeUpTo: Number.POSITIVE_INFINITY } : options
  return (await checked(bytes, reading, first.late)).finish()
}

async function checked(
  bytes: AsyncIterable<Uint8Array>,
  options: ValidateStreamOptions,
  heads?: StreamCheck['late'],
) {
  const tally = new Tally(emptyReport('unknown', null), options.language)
  const check = new StreamCheck(options, tally, heads)
  for await (const part of readParts(bytes, { repeatedKeys: true, ...options })) {
    check.take(part)
    if (isFull(tally.report)) break
  }
  return check
}
