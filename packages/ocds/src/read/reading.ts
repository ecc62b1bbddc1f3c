import type { Cursor } from './cursor.ts'
import type { BrokenPart, JsonPart, ReadPartsOptions } from './parts.ts'
import { type Broken, readValue } from './read-value.ts'
import { repeatedKeys } from './repeated-keys.ts'

/** What is shared by those who read one stream. */
export type Reading = {
  readonly cursor: Cursor
  readonly options: Required<ReadPartsOptions>
  /** What was read and is not yet told. */
  readonly out: JsonPart[]
  /** The part is more than admitted: its bytes are let go until it ends. */
  tooBig: boolean
}

/** The value of the part that ends there. One that is broken is told, and undefined is not a value of JSON. */
export function takeValue(reading: Reading, path: string, to?: number): unknown {
  const { cursor, options } = reading
  if (reading.tooBig) {
    reading.tooBig = false
    return undefined
  }
  const bytes = cursor.part(to)
  const read = readValue(bytes)
  if (!('value' in read)) return tellBroken(reading, read, path)
  if (options.repeatedKeys) tellRepeated(reading, bytes, read.value)
  return read.value
}

export function tellRepeated({ out, cursor }: Reading, bytes: Uint8Array, value: unknown) {
  for (const { key, line } of repeatedKeys(bytes, value)) {
    out.push({ kind: 'repeated-key', line: cursor.line + line - 1, key })
  }
}

export function tellBroken({ cursor, out }: Reading, broken: Broken, path = ''): undefined {
  const before = broken.line === 1 ? cursor.start - cursor.lineStart : 0
  const line = cursor.line + broken.line - 1
  const part: BrokenPart = {
    kind: 'broken',
    because: broken.because,
    line,
    column: before + broken.column,
    path,
  }
  out.push(part)
}

/** Lets go what is more than admitted, and tells it once. @param besides bytes of the same part that are kept */
export function letGoTooBig(reading: Reading, path: string, besides = 0) {
  const { cursor, options } = reading
  if (!reading.tooBig && cursor.length + besides > options.maxValueBytes) {
    tellBroken(reading, { because: 'too-big', line: 1, column: 1 }, path)
    reading.tooBig = true
  }
  if (reading.tooBig) cursor.use(cursor.end)
}
