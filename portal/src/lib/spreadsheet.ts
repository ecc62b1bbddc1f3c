import { NotFinished, oneAtATime, piecesApart } from './apart.ts'
import { accept, type Decision, refuse } from './decision.ts'
import type { Row, Sheet } from './sheet.ts'
import type { UnsavedFormula } from './spreadsheet-cells.ts'
import type { WorkbookPiece } from './spreadsheet-pieces.ts'

export type Workbook = {
  readonly sheets: readonly Sheet[]
  /** Kept apart, so that nobody imports what nobody saw. */
  readonly hiddenSheets: readonly Sheet[]
  /** Formulas that the file holds without their value: it was never calculated by a spreadsheet. */
  readonly unsavedFormulas: readonly UnsavedFormula[]
}

export type WorkbookRefusal =
  | { readonly because: 'not-xlsx' }
  | { readonly because: 'encrypted' }
  | { readonly because: 'damaged' }
  | { readonly because: 'too-large'; readonly limit: number }
  | { readonly because: 'too-many-rows'; readonly limit: number }
  | { readonly because: 'too-many-cells'; readonly limit: number }
  /** It asked for more time or memory than reading may take. */
  | { readonly because: 'too-heavy' }

export type WorkbookLimits = {
  /** Rows with some value, in each sheet. */
  readonly maxRows?: number
  /** Cells of all sheets, also the empty ones that have a format. */
  readonly maxCells?: number
  /** Bytes of the file once unpacked, and characters of all its cells. */
  readonly maxBytes?: number
}

export type AskedWorkbook = { readonly bytes: Uint8Array; readonly limits: WorkbookLimits }

/** The sheet that fills the largest file, 155,000 rows of twenty columns, fits. */
const MOST_MEMORY_MB = 1024
const LONGEST_MS = 2 * 60 * 1000

export type ReadingBounds = { readonly mostMemoryMb?: number; readonly longestMs?: number }

/**
 * Reads an XLSX: merged cells repeat their value, formulas give the one that was saved, dates are calendar dates. In a
 * process of its own: a small file can ask for much time and memory.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = {},
  bounds: ReadingBounds = {},
): Promise<Decision<Workbook, WorkbookRefusal>> {
  if (isEncrypted(bytes)) return refuse({ because: 'encrypted' })
  if (!startsAsZip(bytes)) return refuse({ because: 'not-xlsx' })
  try {
    return await inTurn(() => gathered(piecesOf({ bytes, limits }, bounds)))
  } catch (fault) {
    if (fault instanceof NotFinished) return refuse({ because: 'too-heavy' })
    throw fault
  }
}

const inTurn = oneAtATime()

const piecesOf = (
  asked: AskedWorkbook,
  { mostMemoryMb = MOST_MEMORY_MB, longestMs = LONGEST_MS }: ReadingBounds,
) =>
  piecesApart<AskedWorkbook, WorkbookPiece>(asked, {
    ...{ name: 'spreadsheet-program', beside: import.meta.url },
    ...{ mostMemoryMb, longestMs },
  })

export async function gathered(
  pieces: AsyncIterable<WorkbookPiece> | Iterable<WorkbookPiece>,
): Promise<Decision<Workbook, WorkbookRefusal>> {
  const sheets: (Sheet & { readonly rows: Row[] })[] = []
  const unsavedFormulas: UnsavedFormula[] = []
  for await (const piece of pieces) {
    if ('refusal' in piece) return refuse(piece.refusal)
    if ('sheet' in piece) sheets.push({ ...piece.sheet, rows: [] })
    else if ('rows' in piece) sheets.at(-1)?.rows.push(...piece.rows)
    else unsavedFormulas.push(...piece.unsavedFormulas)
  }
  return accept({
    sheets: sheets.filter(({ hidden }) => !hidden),
    hiddenSheets: sheets.filter(({ hidden }) => hidden),
    unsavedFormulas,
  })
}

const startsAsZip = ([first, second, third, fourth]: Uint8Array) =>
  first === 0x50 && second === 0x4b && third === 3 && fourth === 4

/** An XLSX with a password is an OLE container with a stream of this name ([MS-OFFCRYPTO] 2.3.4.4). */
export function isEncrypted(bytes: Uint8Array) {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8))
  return start.toString('hex') === 'd0cf11e0a1b11ae1' && encryptedPackage(bytes)
}

const encryptedPackage = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
