import { CFB } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { sheetOf, writeWorkbook } from './spreadsheet-writing.ts'
import { readTable } from './table.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const found = async (bytes: Uint8Array) => {
  const decision = await readTable(bytes, 'obras.csv')
  if (decision.accepted) return decision.fact.kind
  const { refusal } = decision
  return refusal.because === 'not-a-table' ? refusal.found : refusal.because
}

const workbook = writeWorkbook([
  sheetOf('Obras', ['Parque'], [{ heading: 'Obra', value: (name: string) => name }]),
])
const office = (name: string) => {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, `/${name}`, Buffer.alloc(5000))
  return new Uint8Array(CFB.write(container, { type: 'buffer' }))
}

test.each([
  ['a spreadsheet called .csv', workbook, 'xlsx'],
  ['a CSV', utf8('obra,costo\nParque,1\n'), 'csv'],
  [
    'a CSV of Excel in Unicode',
    new Uint8Array(Buffer.from('\uFEFFobra\tcosto\nPeñón\t1', 'utf16le')),
    'csv',
  ],
  ['a CSV whose first heading begins like a bitmap', utf8('BM2026,obra\n1,Parque\n'), 'csv'],
  ['a CSV with a bracket in its heading', utf8('[clave],obra\n1,Parque\n'), 'csv'],
  ['a PDF', utf8('%PDF-1.7\n1 0 obj'), 'pdf'],
  [
    'an image',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52),
    'png',
  ],
  ['JSON', utf8('\n{"releases": []}'), 'json'],
  ['a list in JSON', utf8('[{"id": 1}]'), 'json'],
  ['a page called .xls', utf8('<html><table><tr><td>1</td></tr></table></html>'), 'html'],
  ['XML', utf8('<?xml version="1.0"?><a/>'), 'xml'],
  ['an Excel of 2003', office('Workbook'), 'old-excel'],
  ['an Excel with a password', office('EncryptedPackage'), 'encrypted'],
  ['half a spreadsheet', workbook.slice(0, 900), 'damaged'],
  ['nothing', new Uint8Array(), 'empty-file'],
  ['noise', Uint8Array.of(1, 0, 0, 3, 0, 9, 0, 0, 200), 'not-text'],
])('%s is known by its content', async (_, bytes, kind) => {
  expect(await found(bytes)).toBe(kind)
})

test.each(['obras.xlsx', 'OBRAS.XLS', 'obras.ods'])(
  'text that is named %s is told to be no workbook',
  async (name) => {
    const decision = await readTable(utf8('obra,costo\nParque,1\n'), name)
    expect(decision).toEqual({ accepted: false, refusal: { because: 'not-xlsx' } })
  },
)

test('the sheet of a CSV is called like its file', async () => {
  const decision = await readTable(utf8('a,b\n1,2'), 'C:\\obras\\avance marzo.v2.csv')
  expect(decision).toMatchObject({
    fact: { kind: 'csv', delimiter: ',', sheets: [{ name: 'avance marzo.v2', hidden: false }] },
  })
})
