import type { ZipParts } from './unzip.ts'

type Limits = { readonly maxRows: number; readonly maxCells: number }

/**
 * What a book has too much of, counted in its bytes: the library builds all that a file says before anybody can look at
 * it, and a cell of four bytes takes hundreds in memory.
 */
export function tooMuchIn(parts: ZipParts, { maxRows, maxCells }: Limits) {
  let left = maxCells
  for (const part of parts.values()) {
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    if (!bytes.includes('sheetData')) continue
    const { rows, cells } = sizeOf(bytes.toString('latin1'), { maxRows, maxCells: left })
    if (rows > maxRows) return 'rows'
    left -= cells
    if (left < 0) return 'cells'
  }
  return undefined
}

/** Rows with some value, and cells also without, no further than what is too much. A merge counts as a cell. */
function sizeOf(xml: string, { maxRows, maxCells }: Limits) {
  let [rows, cells, isNewRow] = [0, 0, true]
  for (const [, row, cell] of xml.matchAll(rowCellOrValue)) {
    if (row) isNewRow = true
    else if (cell) cells += 1
    else if (isNewRow) {
      rows += 1
      isNewRow = false
    }
    if (rows > maxRows || cells > maxCells) break
  }
  return { rows, cells }
}

/** ISO/IEC 29500 18.3.1, with or without a prefix. */
const rowCellOrValue = /<(?:\w+:)?(?:(row[\s/>])|(c[\s/>]|mergeCell\s)|(?:v|is)[\s>])/g
