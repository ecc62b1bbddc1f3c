import { answerApart } from './answers-apart.ts'
import type { AskedWorkbook } from './spreadsheet.ts'
import { workbookPieces } from './spreadsheet-pieces.ts'

/** What spreadsheet.ts asks, in a process of its own. */
answerApart(({ bytes, limits }: AskedWorkbook) => workbookPieces(bytes, limits))
