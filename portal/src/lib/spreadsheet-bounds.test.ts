import { setImmediate } from 'node:timers/promises'
import { CFB } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { bookOfSheet } from '../../test/support/book-of-sheet.ts'
import { gathered, readWorkbook, type WorkbookLimits } from './spreadsheet.ts'
import { workbookPieces } from './spreadsheet-pieces.ts'
import { sheetOf, writeWorkbook } from './spreadsheet-writing.ts'

/** In place, as its process does it. */
const reading = (bytes: Uint8Array, limits: WorkbookLimits = {}) =>
  gathered(workbookPieces(bytes, limits))

const refusal = async (bytes: Uint8Array, limits?: WorkbookLimits) => {
  const decision = await reading(bytes, limits)
  return decision.accepted ? 'accepted' : decision.refusal.because
}

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const rowsOf = (count: number, row: string) => `<sheetData>${row.repeat(count)}</sheetData>`
const merged = (refs: readonly string[]) =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`

const zip = (parts: { [name: string]: Uint8Array }) => {
  const file = CFB.utils.cfb_new()
  for (const [name, part] of Object.entries(parts)) CFB.utils.cfb_add(file, `/${name}`, part)
  const options = { fileType: 'zip', type: 'buffer', compression: true } as const
  return new Uint8Array(CFB.write(file, options) as Buffer)
}

test('a small file that would unpack to a gigabyte is refused while it unpacks', async () => {
  const bomb = zip({ 'xl/workbook.xml': Buffer.alloc(30_000_000, 'a') })
  expect(bomb.length).toBeLessThan(300_000)
  expect(await refusal(bomb, { maxBytes: 1_000_000 })).toBe('too-large')
})

test('one long text said many times is refused before it fills the memory', async () => {
  const bytes = bookOfSheet(rowsOf(2000, `<row>${cell('x'.repeat(30_000))}</row>`))
  expect(await refusal(bytes, { maxBytes: 70_000_000 })).toBe('accepted')
  expect(await refusal(bytes, { maxBytes: 30_000_000 })).toBe('too-large')
})

test('more lines or cells than the limit are refused with the limit', async () => {
  const bytes = bookOfSheet(rowsOf(4, `<row>${cell('x')}<c s="1"/></row>`))
  expect(await reading(bytes, { maxRows: 3 })).toEqual({
    accepted: false,
    refusal: { because: 'too-many-rows', limit: 3 },
  })
  expect(await reading(bytes, { maxCells: 7 })).toEqual({
    accepted: false,
    refusal: { because: 'too-many-cells', limit: 7 },
  })
  expect(await refusal(bytes, { maxRows: 4, maxCells: 8 })).toBe('accepted')
})

test('they are refused before the book is opened', async () => {
  const bytes = zip({
    'xl/workbook.xml': Buffer.from('a book that cannot be opened'),
    'xl/worksheets/sheet1.xml': Buffer.from(rowsOf(4, `<row>${cell('x')}</row>`)),
  })
  expect(await refusal(bytes, { maxRows: 3 })).toBe('too-many-rows')
  expect(await refusal(bytes, { maxCells: 3 })).toBe('too-many-cells')
  expect(await refusal(bytes)).toBe('damaged')
})

test('lines without any value are not counted, and cells of any prefix are', async () => {
  const empty = bookOfSheet(rowsOf(9, '<row r="5" s="1"/><row><c s="1"/></row>'))
  expect(await refusal(empty, { maxRows: 1 })).toBe('accepted')
  const prefixed = bookOfSheet(rowsOf(9, '<x:row><x:c><x:v>1</x:v></x:c></x:row>'))
  expect(await refusal(prefixed, { maxRows: 8 })).toBe('too-many-rows')
  expect(await refusal(prefixed, { maxCells: 8 })).toBe('too-many-cells')
})

test.each([
  ['the same', 'A1:A3001'],
  ['wide ones', 'A1:XFD3001'],
])('merges that lie one upon another, %s, end at what a book may take', async (_, ref) => {
  const sheet = rowsOf(3000, `<row>${cell('x')}</row>`) + merged(Array(20_000).fill(ref))
  expect(await refusal(bookOfSheet(sheet), { maxBytes: 10_000_000 })).toBe('too-large')
})

test('a merge that ends before it begins fills nothing', async () => {
  const sheet = `<sheetData><row>${cell('a')}${cell('b')}</row><row>${cell('c')}</row></sheetData>`
  const read = await reading(bookOfSheet(sheet + merged(['B1:A2', 'B2:B1'])))
  expect(read.accepted && read.fact.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['c'],
  ])
})

test('a column that no program has is refused', async () => {
  const withCellAt = (ref: string) =>
    bookOfSheet(`<sheetData><row r="1"><c r="${ref}"><v>1</v></c></row></sheetData>`)
  expect(await refusal(withCellAt('XFD1'))).toBe('accepted')
  expect(await refusal(withCellAt('XFE1'))).toBe('damaged')
  expect(await refusal(withCellAt('ZZZZZZ1'))).toBe('damaged')
})

test('a link over all cells is not followed', async () => {
  const linked =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' +
    '<hyperlinks><hyperlink ref="A1:XFD1048576" location="B1"/></hyperlinks>'
  const read = await reading(bookOfSheet(linked))
  expect(read.accepted && read.fact.sheets[0]?.rows).toEqual([{ line: 1, cells: [1] }])
})

test('a book of another kind in the same file is not opened', async () => {
  const book = CFB.read(bookOfSheet(rowsOf(1, `<row>${cell('x')}</row>`)), { type: 'buffer' })
  for (const name of ['META-INF/manifest.xml', 'content.xml'])
    CFB.utils.cfb_add(book, `/${name}`, Buffer.from('<x/>'))
  const bytes = new Uint8Array(CFB.write(book, { fileType: 'zip', type: 'buffer' }) as Buffer)
  expect(await reading(bytes)).toMatchObject({ fact: { sheets: [{ name: 'A' }] } })
})

const large = (name: string) =>
  writeWorkbook([
    sheetOf(
      name,
      Array.from({ length: 20_000 }, (_, at) => at),
      [
        { heading: 'Obra', value: (at: number) => `${name} ${at}` },
        { heading: 'Costo', value: (at: number) => at },
      ],
    ),
  ])

test('others are served while a large sheet is read, and it says what it says in place', async () => {
  const bytes = large('Obras')
  let served = 0
  let isRead = false
  const read = readWorkbook(bytes).finally(() => {
    isRead = true
  })
  for (; !isRead; served += 1) await setImmediate()

  expect(served).toBeGreaterThan(100)
  expect(await read).toEqual(await reading(bytes))
})

test('two sheets at once do not mix', async () => {
  const read = await Promise.all(['Obras', 'Techos'].map((name) => readWorkbook(large(name))))
  expect(read.map((one) => one.accepted && one.fact.sheets[0]?.rows.at(-1)?.cells)).toEqual([
    ['Obras 19999', 19_999],
    ['Techos 19999', 19_999],
  ])
})

test('a sheet that asks for more memory or time than there is is refused, and the next one is read', async () => {
  const heavy = large('Obras')
  const refused = { accepted: false, refusal: { because: 'too-heavy' } }
  expect(await readWorkbook(heavy, {}, { mostMemoryMb: 16 })).toEqual(refused)
  expect(await readWorkbook(heavy, {}, { longestMs: 1 })).toEqual(refused)
  expect(await readWorkbook(heavy)).toMatchObject({ accepted: true })
})
