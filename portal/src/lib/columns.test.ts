import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findHeader, recordsUnder } from './columns.ts'
import { readCsv } from './csv.ts'
import type { Cell, Sheet } from './sheet.ts'

const works = [
  { key: 'name', headings: ['nombre', 'obra', 'proyecto', 'nombre de la obra'], required: true },
  { key: 'cost', headings: ['costo', 'monto autorizado', 'presupuesto'], required: true },
  { key: 'place', headings: ['colonia', 'junta vecinal'], required: false },
] as const

const sheet = (...lines: Cell[][]): Sheet => ({
  name: 'Obras',
  hidden: false,
  rows: lines.map((cells, at) => ({ line: at + 1, cells })),
})

const header = (...lines: Cell[][]) => {
  const decision = findHeader(sheet(...lines), works)
  if (!decision.accepted) throw new Error(decision.refusal.because)
  return { ...decision.fact, columns: Object.fromEntries(decision.fact.columns) }
}

test('the headings are found under the titles of the office', () => {
  const found = header(
    ['Municipio de San Tequio'],
    ['Obras', 'Obras', 'Obras'],
    ['NOMBRE DE LA OBRA', 'Monto Autorizado ($)', 'Colonia'],
    ['Parque', 1, 'Centro'],
  )
  expect(found).toMatchObject({ line: 3, columns: { name: 0, cost: 1, place: 2 }, missing: [] })
})

test('accents, case, spaces and line breaks in a heading do not matter', () => {
  expect(header(['JUNTA\nVECINAL', ' Proyécto ', 'Presupuesto (MXN, con IVA)'])).toMatchObject({
    columns: { place: 0, name: 1, cost: 2 },
    missing: [],
    unknown: [],
  })
})

test('a required column that is missing is told, and one that may be absent is not', () => {
  expect(header(['Obra', 'Fecha']).missing).toEqual(['cost'])
})

test('two columns for the same thing are told with their letters', () => {
  expect(header(['Obra', 'Costo', 'Presupuesto']).duplicates).toEqual([
    {
      key: 'cost',
      columns: [
        { heading: 'Costo', column: 'B' },
        { heading: 'Presupuesto', column: 'C' },
      ],
    },
  ])
})

test('a heading that nobody knows is told, with the one it was probably meant to be', () => {
  expect(header(['Obra', 'Costo', 'Monto autorisado', 'Observaciones', null]).unknown).toEqual([
    { heading: 'Monto autorisado', column: 'C', resembles: 'cost' },
    { heading: 'Observaciones', column: 'D' },
  ])
})

test('a sheet without headings is refused', () => {
  expect(findHeader(sheet(['hola'], [1, 2]), works)).toEqual({
    accepted: false,
    refusal: { because: 'no-header', linesSearched: 2 },
  })
})

test('a heading that would name two columns is noticed by whoever writes the list', () => {
  const twice = [...works, { key: 'budget', headings: ['Presupuesto'], required: false }]
  expect(() => findHeader(sheet(['Obra']), twice)).toThrow(TypeError)
})

test('rows give their values by column and the place where to mend them', () => {
  const table = sheet(
    ['Obra', 'x', 'Costo'],
    ['Parque', null, 5],
    ['Obra', 'x', 'Costo'],
    ['Calle'],
  )
  const decision = findHeader(table, works)
  const rows = decision.accepted ? recordsUnder(table, decision.fact) : []
  expect(
    rows.map((row) => [row.line, row.value('name'), row.value('cost'), row.value('place')]),
  ).toEqual([
    [2, 'Parque', 5, null],
    [4, 'Calle', null, null],
  ])
  expect([rows[0]?.column('cost'), rows[0]?.column('place')]).toEqual(['C', undefined])
})

const file = new URL('../../../../shared/data/pb/durango2025/pp2025_projects.csv', import.meta.url)

test.skipIf(!existsSync(file))('the columns of a real file are found', async () => {
  const csv = await readCsv(readFileSync(file))
  const specs = [
    { key: 'id', headings: ['project id'], required: true },
    { key: 'district', headings: ['district_id', 'distrito'], required: true },
    { key: 'name', headings: ['nombre'], required: true },
  ]
  const decision = csv.accepted ? findHeader(csv.fact.sheet, specs) : csv
  expect(decision).toMatchObject({
    fact: { line: 1, missing: [], unknown: [{ heading: 'cost_mxn', column: 'D' }] },
  })
})
