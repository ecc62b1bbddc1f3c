import { existsSync, globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv, writeCsv } from './csv.ts'
import type { Cell } from './sheet.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const mark = '\uFEFF'

async function read(bytes: Uint8Array, options?: Parameters<typeof readCsv>[1]) {
  const decision = await readCsv(bytes, options)
  if (!decision.accepted) throw new Error(decision.refusal.because)
  return decision.fact
}

const cells = async (text: string) => (await read(utf8(text))).sheet.rows.map((row) => row.cells)

const table = 'Colonia,Obra\nPeñón,Iluminación\n'

test.each([
  ['UTF-8', utf8(table), 'utf-8'],
  ['UTF-8 with a mark', utf8(mark + table), 'utf-8'],
  ['UTF-16 of Excel', utf16(mark + table), 'utf-16le'],
  ['UTF-16 without a mark', utf16(table), 'utf-16le'],
  ['UTF-16 of a Mac', new Uint8Array(Buffer.from(mark + table, 'utf16le').swap16()), 'utf-16be'],
  ['Latin-1', latin1(table), 'windows-1252'],
])('accents survive whatever the file was saved in: %s', async (_, bytes, encoding) => {
  const file = await read(bytes)
  expect(file.encoding).toBe(encoding)
  expect(file.sheet.rows.map((row) => row.cells)).toEqual([
    ['Colonia', 'Obra'],
    ['Peñón', 'Iluminación'],
  ])
})

test('the dashes and quotes of Windows are read', async () => {
  const bytes = Uint8Array.of(0x6f, 0x2c, 0x93, 0x61, 0x94, 0x20, 0x97, 0x20, 0xf1)
  expect((await read(bytes)).sheet.rows[0]?.cells).toEqual(['o', '“a” — ñ'])
})

test.each([
  [',', 'a,b,c\n1,2,3\n'],
  [';', 'obra;costo;avance\nParque, plaza y banqueta;1.5;2\nCalle;2,5;3\n'],
  ['\t', 'a\tb\n1,5\t2\n3,5\t4\n'],
  ['|', 'a|b\n"x|y"|2\n'],
  [';', 'sep=;\na;b\n1;2\n'],
  [',', 'una sola columna\nvalor\n'],
])('the columns are parted by %j because the lines say so', async (delimiter, text) => {
  expect((await read(utf8(text))).delimiter).toBe(delimiter)
})

test('a quoted cell may hold commas, quotes and several lines, and lines are counted as the editor shows them', async () => {
  const { sheet } = await read(utf8('nombre,nota\r\nA,"uno, ""dos""\r\ntres"\r\n\r\nB,fin\r\n'))
  expect(sheet.rows).toEqual([
    { line: 1, cells: ['nombre', 'nota'] },
    { line: 2, cells: ['A', 'uno, "dos"\r\ntres'] },
    { line: 5, cells: ['B', 'fin'] },
  ])
})

test('a file that declares its separator keeps its line numbers', async () => {
  const { sheet } = await read(utf8('sep=;\r\na;b\r\n1;2\r\n'))
  expect(sheet.rows.map(({ line }) => line)).toEqual([2, 3])
})

test('empty cells are nothing, and rows of nothing are left out', async () => {
  expect(await cells('a,b,c\n1,, \n,,\n')).toEqual([['a', 'b', 'c'], ['1']])
})

test('a street with quotes in its name does not spoil its row', async () => {
  const [, row] = await cells('calle,obra\nCalle "Hidalgo" 5,Bache\n')
  expect(row).toEqual(['Calle "Hidalgo" 5', 'Bache'])
})

test('lines with more or fewer columns are told by their number', async () => {
  const { ragged } = await read(utf8('a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3\n'))
  expect(ragged).toEqual([
    { line: 3, cells: 2, expected: 3 },
    { line: 4, cells: 4, expected: 3 },
  ])
})

test('a quote that is never closed is told by the line where its row begins', async () => {
  expect(await readCsv(utf8('a,b\n1,2\n3,"x\n4,5\n'))).toEqual({
    accepted: false,
    refusal: { because: 'quote-not-closed', line: 3 },
  })
})

test('what is not a table of text is refused with its reason', async () => {
  expect(await readCsv(utf8(' \n\n'))).toMatchObject({ refusal: { because: 'no-rows' } })
  expect(await readCsv(new Uint8Array())).toMatchObject({ refusal: { because: 'no-rows' } })
  expect(await readCsv(Uint8Array.of(1, 0, 0, 0, 7, 0, 200, 3))).toMatchObject({
    refusal: { because: 'not-text' },
  })
  expect(await readCsv(utf8('a\n1\n2\n3\n'), { maxRows: 3 })).toMatchObject({
    refusal: { because: 'too-many-rows', limit: 3 },
  })
})

test('a line of which no end is seen is refused by its number before the rest is read', async () => {
  expect(await readCsv(utf8(`a,b\n1,2\n3,"${'x\n'.repeat(3_000_000)}`))).toMatchObject({
    refusal: { because: 'line-too-long', line: 3 },
  })
  expect(await readCsv(utf8(`a,b\n${','.repeat(9_000_000)}`))).toMatchObject({
    refusal: { because: 'line-too-long', line: 2 },
  })
})

test('letters are whole wherever a piece of the file ends, and others are answered meanwhile', async () => {
  let turns = 0
  const turn = () => {
    turns += 1
    next = setImmediate(turn)
  }
  let next = setImmediate(turn)
  const rows = Array.from({ length: 60_000 }, (_, at) => `peñón 🌵 ${at},ñ`)
  const file = await read(utf8(rows.join('\n')))
  clearImmediate(next)
  expect(file.sheet.rows.map(({ cells: [name] }) => `${name},ñ`)).toEqual(rows)
  expect(turns).toBeGreaterThan(1)
})

const columns = [
  { heading: 'nombre', value: (row: Cell[]) => row[0] ?? null },
  { heading: 'monto', value: (row: Cell[]) => row[1] ?? null },
]

test('no cell of a file for people can start a formula', () => {
  const text = writeCsv(
    [
      ['=1+1', -5],
      ['@SUM(A1)', null],
      ['+52 81', 3],
    ],
    columns,
    'people',
  )
  expect(text).toBe(`${mark}nombre,monto\r\n'=1+1,-5\r\n'@SUM(A1),\r\n'+52 81,3\r\n`)
})

test('machines get the values as they are', () => {
  expect(writeCsv([['=1+1', true]], columns, 'machines')).toBe('nombre,monto\r\n=1+1,true\r\n')
})

test('what the portal writes it reads back, for people and for machines', async () => {
  const texts = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.normalize('NFC').replaceAll('\0', ''))
    .filter((text) => text.trim() !== '' && !/^'+[=+\-@\t\r]|\uFEFF/.test(text))
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { minLength: 1 }), fc.boolean(), async (names, forPeople) => {
      const text = writeCsv(
        names.map((name) => [name, 1]),
        columns,
        forPeople ? 'people' : 'machines',
      )
      expect((await cells(text)).slice(1)).toEqual(names.map((name) => [name, '1']))
    }),
  )
})

const data = new URL('../../../../shared/data/', import.meta.url)

test.skipIf(!existsSync(data))('the 185 juntas of San Pedro come with their ceilings', async () => {
  const bytes = readFileSync(new URL('territory/san_pedro_2019_2020/junta_vecinal_2020.csv', data))
  const { sheet, ragged } = await read(bytes)
  expect(sheet.rows).toHaveLength(186)
  expect(ragged).toEqual([])
  expect(sheet.rows[1]).toEqual({ line: 2, cells: ['K1', 'El Obispo', '426908.57'] })
})

test.skipIf(!existsSync(data))('every CSV of the towns is read without a ragged line', async () => {
  for (const file of globSync('{territory,pb,conac}/**/*.csv', { cwd: data }))
    expect([file, (await read(readFileSync(new URL(file, data)))).ragged]).toEqual([file, []])
})
