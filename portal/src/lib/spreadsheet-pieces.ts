import type { Row, Sheet } from './sheet.ts'
import type { WorkbookLimits, WorkbookRefusal } from './spreadsheet.ts'
import { sheetReader, TooMuch, type UnsavedFormula } from './spreadsheet-cells.ts'
import { type Container, openContainer } from './spreadsheet-container.ts'
import { tooMuchIn } from './spreadsheet-size.ts'
import { unzip } from './unzip.ts'

/** Rows belong to the sheet that was named last. */
export type WorkbookPiece =
  | { readonly refusal: WorkbookRefusal }
  | { readonly sheet: Pick<Sheet, 'name' | 'hidden'> }
  | { readonly rows: readonly Row[] }
  | { readonly unsavedFormulas: readonly UnsavedFormula[] }

/** Reads an XLSX within its limits; each piece is small enough to be taken in without anybody waiting. */
export function* workbookPieces(
  bytes: Uint8Array,
  { maxRows = 200_000, maxCells = 4_000_000, maxBytes = 200 * 1024 * 1024 }: WorkbookLimits,
): Generator<WorkbookPiece> {
  const limits = { maxRows, maxCells, maxBytes }
  try {
    const container = containerIn(bytes, limits)
    if ('because' in container) yield { refusal: container }
    else yield* piecesIn(container, limits)
  } catch (fault) {
    yield { refusal: refusalOf(fault, limits) }
  }
}

type Limits = Required<WorkbookLimits>

function containerIn(bytes: Uint8Array, limits: Limits): Container | WorkbookRefusal {
  const parts = unzip(bytes, limits.maxBytes, isRead)
  if (parts === 'too-large') return { because: parts, limit: limits.maxBytes }
  if (typeof parts === 'string') return { because: parts }
  if (!parts.has('xl/workbook.xml')) return { because: 'not-xlsx' }
  const much = tooMuchIn(parts, limits)
  if (much) throw new TooMuch(much)
  return openContainer(parts) ?? { because: 'damaged' }
}

/** Nothing else is handed over: the library would open a book of another kind, if it were in the same file. */
const isRead = (name: string) =>
  /^(?:\[Content_Types\]\.xml$|_rels\/|xl\/(?!media\/|embeddings\/))/.test(name)

function* piecesIn(container: Container, limits: Limits): Generator<WorkbookPiece> {
  const reader = sheetReader(container, limits)
  for (const name of container.names) {
    const { rows, ...sheet } = reader.read(name)
    yield { sheet }
    for (const some of inPieces(rows, ({ cells }) => cells.length)) yield { rows: some }
  }
  for (const some of inPieces(reader.unsavedFormulas, () => 1)) yield { unsavedFormulas: some }
}

const CELLS_IN_A_PIECE = 10_000

function* inPieces<Item>(items: readonly Item[], sizeOf: (item: Item) => number) {
  let [piece, size]: [Item[], number] = [[], 0]
  for (const item of items) {
    piece.push(item)
    size += sizeOf(item)
    if (size < CELLS_IN_A_PIECE) continue
    yield piece
    ;[piece, size] = [[], 0]
  }
  if (piece.length > 0) yield piece
}

/** A text, a list or a row longer than can be is a file that no program wrote. */
function refusalOf(fault: unknown, { maxRows, maxCells, maxBytes }: Limits): WorkbookRefusal {
  if (fault instanceof RangeError) return { because: 'damaged' }
  if (!(fault instanceof TooMuch)) throw fault
  switch (fault.what) {
    case 'rows':
      return { because: 'too-many-rows', limit: maxRows }
    case 'cells':
      return { because: 'too-many-cells', limit: maxCells }
    case 'text':
      return { because: 'too-large', limit: maxBytes }
  }
}
