import { expect, test } from 'vitest'
import { sheetOf, writeWorkbook } from '../../lib/spreadsheet-writing.ts'
import { readTable } from '../../lib/table.ts'
import { findingsOf } from './table-findings.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const workbook = writeWorkbook([
  sheetOf('Obras', ['Parque'], [{ heading: 'Obra', value: (name: string) => name }]),
])

async function told(name: string, bytes: Uint8Array) {
  const read = await readTable(bytes, name)
  if (!read.accepted) throw new Error(read.refusal.because)
  const { rejects, notices } = findingsOf(name, read.fact)
  return [...rejects, ...notices].map(({ rule, spot }) => [rule, spot.line])
}

test('a workbook that is named as something else is read by its content, and told', async () => {
  expect(await told('obras.csv', workbook)).toEqual([['file', undefined]])
  expect(await told('obras.xlsx', workbook)).toEqual([])
})

test('a line with more or fewer columns than the others is told', async () => {
  expect(await told('obras.csv', utf8('obra,costo\nA,1\nB,2\nC,3,4'))).toEqual([['ragged', 4]])
})
