import { PabulibError } from './problems.ts'
import { texts } from './texts.ts'

/** Receives lines in order, without their ends. */
export type LineReader = {
  line(text: string): void
  /** The line that comes next is not UTF-8. */
  wrongEncoding(): void
  /** How many lines were given. */
  readonly lines: number
}

/** A longer line is not of an election. */
const LONGEST_LINE = 1 << 26
const LF = 10

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const windows1252 = new TextDecoder('windows-1252')
const encoder = new TextEncoder()

/** Gives the lines of a text: they end in LF, CRLF or CR. */
export function readLines(text: string, reader: LineReader) {
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf('\n', from)
    const end = next < 0 ? text.length : next
    const line = text.slice(from, text[end - 1] === '\r' ? Math.max(from, end - 1) : end)
    if (!line.includes('\r')) reader.line(line)
    else for (const one of line.split('\r')) reader.line(one)
    from = end + 1
  }
}

/**
 * Gives the lines of a stream of bytes or of texts. Bytes are read as UTF-8; a line that is not, as Windows-1252, which
 * is what Latin-1 files hold in fact. Never keeps more than a piece of the stream and the line not yet finished.
 */
export async function readStream(
  stream: AsyncIterable<string | Uint8Array>,
  reader: LineReader,
): Promise<void> {
  let rest: Uint8Array[] = []
  let length = 0
  for await (const piece of stream) {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece
    const end = bytes.lastIndexOf(LF) + 1
    if (end > 0) {
      readBytes(joined([...rest, bytes.subarray(0, end)]), reader)
      rest = []
      length = 0
    }
    rest.push(new Uint8Array(bytes.subarray(end)))
    length += bytes.length - end
    if (length > LONGEST_LINE) throw new PabulibError(reader.lines + 1, texts.errors.longLine)
  }
  readBytes(joined(rest), reader)
}

/** Whole lines. */
function readBytes(bytes: Uint8Array, reader: LineReader) {
  const text = decode(bytes)
  if (text !== undefined) return readLines(text, reader)
  for (let from = 0; from < bytes.length; ) {
    const next = bytes.indexOf(LF, from)
    const line = bytes.subarray(from, next < 0 ? bytes.length : next + 1)
    const read = decode(line)
    if (read === undefined) reader.wrongEncoding()
    readLines(read ?? windows1252.decode(line), reader)
    from += line.length
  }
}

function decode(bytes: Uint8Array) {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

function joined(pieces: readonly Uint8Array[]) {
  const [only] = pieces
  if (pieces.length === 1 && only) return only
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
