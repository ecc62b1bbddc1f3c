import { accept, type Decision, refuse } from './decision.ts'
import type { Sheet } from './sheet.ts'
import { sheetReader, TooMuch, type UnsavedFormula } from './spreadsheet-cells.ts'
import { openContainer } from './spreadsheet-container.ts'
import { unzip } from './unzip.ts'

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
  | { readonly because: 'too-many-rows'; readonly sheet: string; readonly limit: number }

export type WorkbookLimits = {
  /** Rows with some value, in each sheet. */
  readonly maxRows?: number
  /** Bytes of the file once unpacked, and characters of all its cells. */
  readonly maxBytes?: number
}

/** Reads an XLSX: merged cells repeat their value, formulas give the one that was saved, dates are calendar dates. */
export function readWorkbook(
  bytes: Uint8Array,
  { maxRows = 200_000, maxBytes = 200 * 1024 * 1024 }: WorkbookLimits = {},
): Decision<Workbook, WorkbookRefusal> {
  if (isEncrypted(bytes)) return refuse({ because: 'encrypted' })
  if (!startsAsZip(bytes)) return refuse({ because: 'not-xlsx' })
  const parts = unzip(bytes, maxBytes, (name) => !/^xl\/(?:media|embeddings)\//.test(name))
  if (parts === 'too-large') return refuse({ because: parts, limit: maxBytes })
  if (typeof parts === 'string') return refuse({ because: parts })
  if (!parts.has('xl/workbook.xml')) return refuse({ because: 'not-xlsx' })

  const container = openContainer(parts)
  if (!container) return refuse({ because: 'damaged' })
  const reader = sheetReader(container, { maxRows, maxBytes })
  const sheets: Sheet[] = []
  try {
    for (const name of container.names) sheets.push(reader.read(name))
  } catch (fault) {
    if (!(fault instanceof TooMuch)) throw fault
    const { sheet, what } = fault
    if (what === 'rows') return refuse({ because: 'too-many-rows', sheet, limit: maxRows })
    return refuse({ because: 'too-large', limit: maxBytes })
  }
  return accept({
    sheets: sheets.filter(({ hidden }) => !hidden),
    hiddenSheets: sheets.filter(({ hidden }) => hidden),
    unsavedFormulas: reader.unsavedFormulas,
  })
}

const startsAsZip = ([first, second, third, fourth]: Uint8Array) =>
  first === 0x50 && second === 0x4b && third === 3 && fourth === 4

/** An XLSX with a password is an OLE container with a stream of this name ([MS-OFFCRYPTO] 2.3.4.4). */
function isEncrypted(bytes: Uint8Array) {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8))
  return start.toString('hex') === 'd0cf11e0a1b11ae1' && encryptedPackage(bytes)
}

const encryptedPackage = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
