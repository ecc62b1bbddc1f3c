import { CFB, utils, type WorkSheet, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { bookOfSheet } from '../../test/support/book-of-sheet.ts'
import type { Cell } from './sheet.ts'
import { gathered, readWorkbook, type WorkbookLimits } from './spreadsheet.ts'
import { workbookPieces } from './spreadsheet-pieces.ts'
import { sheetOf, writeWorkbook } from './spreadsheet-writing.ts'

/** In place, as its process does it. */
const reading = (bytes: Uint8Array, limits: WorkbookLimits = {}) =>
  gathered(workbookPieces(bytes, limits))

async function read(bytes: Uint8Array) {
  const decision = await reading(bytes)
  if (!decision.accepted) throw new Error(decision.refusal.because)
  return decision.fact
}

const refusal = async (bytes: Uint8Array, limits?: WorkbookLimits) => {
  const decision = await reading(bytes, limits)
  return decision.accepted ? 'accepted' : decision.refusal.because
}

type Change = { merges?: string[]; hidden?: string[]; from1904?: boolean }

function excel(sheets: { [name: string]: WorkSheet }, { merges, hidden, from1904 }: Change = {}) {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) {
    if (merges) sheet['!merges'] = merges.map((range) => utils.decode_range(range))
    utils.book_append_sheet(book, sheet, name)
  }
  const states = Object.keys(sheets).map(
    (name) => ({ Hidden: hidden?.includes(name) ? 1 : 0 }) as const,
  )
  book.Workbook = { Sheets: states, WBProps: { date1904: from1904 ?? false } }
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
}

const rows = async (bytes: Uint8Array) => (await read(bytes)).sheets[0]?.rows
const cells = async (bytes: Uint8Array) => (await rows(bytes))?.map((row) => row.cells)
const aoa = (values: unknown[][]) => utils.aoa_to_sheet(values)

test('a merged cell gives its value to every line that it covers', async () => {
  const sheet = aoa([
    ['Obras 2026', null, null],
    ['Sector', 'Obra', 'Costo'],
    ['K3', 'Parque', 1],
    [null, 'Banqueta', 2],
    [null, 'Luminarias', 3],
  ])
  expect(await cells(excel({ Obras: sheet }, { merges: ['A1:C1', 'A3:A5'] }))).toEqual([
    ['Obras 2026', 'Obras 2026', 'Obras 2026'],
    ['Sector', 'Obra', 'Costo'],
    ['K3', 'Parque', 1],
    ['K3', 'Banqueta', 2],
    ['K3', 'Luminarias', 3],
  ])
})

test('a merge that claims the whole sheet fills only what is used', async () => {
  const bytes = excel({ A: aoa([['x', 'y'], ['z']]) }, { merges: ['A1:XFD1048576'] })
  expect(await cells(bytes)).toEqual([
    ['x', 'y'],
    ['z', 'x'],
  ])
})

test('a formula gives the value that was saved', async () => {
  const sheet = aoa([['Total'], [{ t: 'n', f: 'SUM(A3:A4)', v: 58499999.94 }], [null, 'x']])
  const { sheets, unsavedFormulas } = await read(excel({ Techos: sheet }))
  expect(sheets[0]?.rows[1]).toEqual({ line: 2, cells: [58499999.94] })
  expect(unsavedFormulas).toEqual([])
})

test('dates are days of the calendar, hours are kept and money is a number', async () => {
  const line = [
    { t: 'n', v: 46_346, z: 'dd/mm/yyyy' },
    { t: 'n', v: 46_346.75, z: 'yyyy-mm-dd hh:mm' },
    { t: 'n', v: 0.5, z: 'h:mm' },
    { t: 'n', v: 1.25, z: '[h]:mm' },
    { t: 'n', v: 426908.57, z: '"$"#,##0.00' },
    { t: 'n', v: 46_346, z: '[$-80A]d "de" mmmm "de" yyyy' },
  ]
  expect(await cells(excel({ A: aoa([line]) }))).toEqual([
    ['2026-11-20', '2026-11-20T18:00:00', '12:00:00', 1.25, 426908.57, '2026-11-20'],
  ])
})

test('a book that counts from 1904 gives the same days', async () => {
  const sheet = aoa([[{ t: 'n', v: 46_346 - 1462, z: 'dd/mm/yyyy' }]])
  expect(await cells(excel({ A: sheet }, { from1904: true }))).toEqual([['2026-11-20']])
})

test('hidden sheets are named and kept apart', async () => {
  const bytes = excel({ Obras: aoa([['a']]), Borrador: aoa([['b']]) }, { hidden: ['Borrador'] })
  const { sheets, hiddenSheets } = await read(bytes)
  expect(sheets.map(({ name }) => name)).toEqual(['Obras'])
  expect(hiddenSheets.map(({ name, hidden }) => [name, hidden])).toEqual([['Borrador', true]])
})

test('lines keep the numbers that Excel shows, and errors are read as they are seen', async () => {
  const sheet = aoa([['a'], [], [], [{ t: 'e', v: 42 }, true, ' ', 'Leo\u0301n']])
  expect(await rows(excel({ A: sheet }))).toEqual([
    { line: 1, cells: ['a'] },
    { line: 4, cells: ['#N/A', true, null, 'León'] },
  ])
})

test('a stray cell on the last line of the sheet is one line more', async () => {
  const bytes = bookOfSheet(
    '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>' +
      '<row r="1048576"><c r="B1048576"><v>2</v></c></row></sheetData>',
  )
  expect(await rows(bytes)).toEqual([
    { line: 1, cells: [1] },
    { line: 1_048_576, cells: [null, 2] },
  ])
})

test('formulas of a program that never calculates come without value, and are named', async () => {
  const bytes = bookOfSheet(
    '<sheetData><row r="1"><c r="A1"><f>1+1</f><v></v></c><c r="B1"><f>2+2</f></c><c r="C1"><v>3</v></c>' +
      '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f>0</f><v>0</v></c></row></sheetData>',
  )
  const { sheets, unsavedFormulas } = await read(bytes)
  expect(sheets[0]?.rows).toEqual([{ line: 1, cells: [null, null, 3, null, 0] }])
  expect(unsavedFormulas.map(({ line, column }) => `${column}${line}`)).toEqual(['A1', 'B1'])
})

const zip = (parts: { [name: string]: Uint8Array }, compression = true) => {
  const container = CFB.utils.cfb_new()
  for (const [name, part] of Object.entries(parts)) CFB.utils.cfb_add(container, `/${name}`, part)
  return new Uint8Array(CFB.write(container, { fileType: 'zip', type: 'buffer', compression }))
}

const notXlsx = { accepted: false, refusal: { because: 'not-xlsx' } }

test('what is not a spreadsheet is refused, and nothing falls', async () => {
  const whole = excel({ A: aoa([['a', 'b']]) })
  expect(await readWorkbook(new TextEncoder().encode('a,b\n1,2'))).toEqual(notXlsx)
  expect(await readWorkbook(new Uint8Array())).toEqual(notXlsx)
  expect(await refusal(zip({ 'carta.txt': Buffer.from('hola') }))).toBe('not-xlsx')
  expect(await refusal(whole.slice(0, -40))).toBe('damaged')
  for (let end = 4; end < whole.length; end += 97)
    expect(['damaged', 'not-xlsx']).toContain(await refusal(whole.slice(0, end)))
})

test('a file with a password is told from one that is broken', async () => {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5000))
  const bytes = new Uint8Array(CFB.write(container, { type: 'buffer' }))
  expect(await readWorkbook(bytes)).toMatchObject({ refusal: { because: 'encrypted' } })
})

const columns = [
  { heading: 'Obra', value: (row: Cell[]) => row[0] ?? null, format: 'text' },
  { heading: 'Costo', value: (row: Cell[]) => row[1] ?? null, format: 'money' },
  { heading: 'Entrega', value: (row: Cell[]) => row[2] ?? null, format: 'date' },
] as const
const works: Cell[][] = [
  ['=HYPERLINK("x")', 1_250_000.5, '2026-11-20'],
  ['Peñón', null, null],
]

test('what the portal writes is read back as it was, and no text becomes a formula', async () => {
  const book = await read(writeWorkbook([sheetOf('Obras', works, columns)]))
  expect(book.unsavedFormulas).toEqual([])
  expect(book.sheets[0]?.rows.map((row) => row.cells)).toEqual([
    ['Obra', 'Costo', 'Entrega'],
    ['=HYPERLINK("x")', 1_250_000.5, '2026-11-20'],
    ['Peñón'],
  ])
})

test('the same rows give the same bytes', async () => {
  const bytes = () => Buffer.from(writeWorkbook([sheetOf('Obras', works, columns)]))
  expect(bytes().equals(bytes())).toBe(true)
})

test('names that Excel does not take are mended, and none stands twice', async () => {
  const names = ['Obras/2026', 'obras 2026', `${'largo '.repeat(9)}`, ''].map((name) =>
    sheetOf(name, works, columns),
  )
  expect((await read(writeWorkbook(names))).sheets.map(({ name }) => name)).toEqual([
    'Obras 2026',
    'obras 2026 2',
    'largo largo largo largo largo l',
    'Hoja',
  ])
})
