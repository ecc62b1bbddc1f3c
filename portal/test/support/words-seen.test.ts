import { expect, test } from 'vitest'
import { foreignIn, wordsSeen } from './words-seen.ts'

test.each([
  ['Cifra works.contracted del mes'],
  ['La columna place_id falta'],
  ['Monto: undefined'],
  ['Entregada: true'],
  ['El campo unitName'],
  ['[object Object]'],
  ['This work is late'],
  ['En etapa under-way'],
])('«%s» is not what a neighbour reads', (text) => {
  expect(foreignIn(text)).not.toEqual([])
})

test.each([
  ['Ocurrió un error. La fecha final del plan es el 3 de marzo.'],
  [
    'Descarga obras.csv de https://san-tequio.example/datos/edca o escribe a obras@san-tequio.example',
  ],
  ['Estándar de la Open Contracting Partnership, con OC4IDS 0.9'],
  ['Monto asignado: $1,234,567.89 M.N., 45.5 % de avance'],
])('«%s» is', (text) => {
  expect(foreignIn(text)).toEqual([])
})

test('what is read aloud and the title of the window are words too; what is to be typed is not', () => {
  const html =
    '<head><title>Obras</title></head><body><button aria-label="Cerrar">×</button><code>tequio serve</code></body>'
  expect(wordsSeen(html).join(' ')).toMatch(/× Obras Cerrar/)
})
