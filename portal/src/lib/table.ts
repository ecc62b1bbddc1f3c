import { fileTypeFromBuffer } from 'file-type'
import { type CsvFile, type CsvRefusal, readCsv } from './csv.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { decodeText } from './encoding.ts'
import type { Sheet } from './sheet.ts'
import {
  isEncrypted,
  readWorkbook,
  type Workbook,
  type WorkbookLimits,
  type WorkbookRefusal,
} from './spreadsheet.ts'

/** A table and what file it came in. `sheets` never holds a hidden sheet. */
export type TableFile = {
  readonly sheets: readonly Sheet[]
  readonly hiddenSheets: readonly Sheet[]
} & (
  | ({ readonly kind: 'csv' } & Pick<CsvFile, 'encoding' | 'delimiter' | 'ragged'>)
  | ({ readonly kind: 'xlsx' } & Pick<Workbook, 'unsavedFormulas'>)
)

export type TableRefusal =
  | CsvRefusal
  | WorkbookRefusal
  | { readonly because: 'empty-file' }
  | { readonly because: 'old-excel' }
  /** `found` is what the content is: 'pdf', 'png', 'json', 'html'… */
  | { readonly because: 'not-a-table'; readonly found: string }

/**
 * Reads a CSV or an XLSX, whichever the content is. The name of the file names the sheet of a CSV; text that is named
 * as a workbook is refused: somebody believes it holds sheets and formats, and a rename says what it is.
 */
export async function readTable(
  bytes: Uint8Array,
  filename: string,
  limits: WorkbookLimits = {},
): Promise<Decision<TableFile, TableRefusal>> {
  if (bytes.length === 0) return refuse({ because: 'empty-file' })
  const found = await kindOf(bytes)
  if (found === 'zip' || found === 'xlsx' || found === 'xlsm')
    return asWorkbook(bytes, found, limits)
  if (found === 'cfb') return asOldExcel(bytes)
  if (found !== undefined) return refuse({ because: 'not-a-table', found })
  if (isNamedAsWorkbook(filename) && decodeText(bytes)) return refuse({ because: 'not-xlsx' })

  const { maxRows } = limits
  const csv = await readCsv(bytes, {
    name: stemOf(filename),
    ...(maxRows !== undefined && { maxRows }),
  })
  if (!csv.accepted) return csv
  const { sheet, ...rest } = csv.fact
  return accept({ kind: 'csv', sheets: [sheet], hiddenSheets: [], ...rest })
}

const isNamedAsWorkbook = (filename: string) => /\.(?:xls[xmb]?|ods)$/i.test(filename.trim())

async function asWorkbook(
  bytes: Uint8Array,
  found: string,
  limits: WorkbookLimits,
): Promise<Decision<TableFile, TableRefusal>> {
  const workbook = await readWorkbook(bytes, limits)
  if (workbook.accepted) return accept({ kind: 'xlsx', ...workbook.fact })
  const another = workbook.refusal.because === 'not-xlsx'
  return another ? refuse({ because: 'not-a-table', found }) : workbook
}

/** Word, Excel of 2003 and an XLSX with a password share this container. */
const asOldExcel = (bytes: Uint8Array) =>
  refuse({ because: isEncrypted(bytes) ? 'encrypted' : 'old-excel' } as const)

async function kindOf(bytes: Uint8Array) {
  const found = (await fileTypeFromBuffer(bytes))?.ext
  const start = decodeText(bytes.subarray(0, 512))?.text.replace(/^\uFEFF/, '') ?? ''
  // A heading may begin like a file that is no text: «BM» of a bitmap, «MZ» of a program.
  const believed = found && (!isPlain(start) || written.has(found)) ? found : undefined
  return believed ?? textKind(start)
}

const isPlain = (text: string) => text !== '' && !/[^\P{Cc}\t\n\r]/u.test(text)

/** Kinds of file that are plain text and still no table. */
const written = new Set(['pdf', 'rtf', 'ps', 'eps', 'xml', 'svg', 'ics', 'vcf'])

/** `[` and `{` may begin a heading, but not before what JSON puts after them. */
function textKind(start: string) {
  if (/^\s*[{[]\s*["{[\]}]/.test(start)) return 'json'
  if (/^\s*<(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(start)) return 'html'
  return /^\s*<(?:\?xml|[a-z][\w:-]*[\s>])/i.test(start) ? 'xml' : undefined
}

const stemOf = (filename: string) =>
  filename
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.[^.]*$/, '') ?? ''
