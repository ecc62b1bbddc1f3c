import { expect, test } from 'vitest'
import { agoText, countedLevel } from './texts.ts'

const now = new Date('2026-06-10T18:00:00Z')

test.each([
  ['2026-06-10T17:59:40Z', 'hace un momento'],
  ['2026-06-10T17:58:00Z', 'hace 2 minutos'],
  ['2026-06-10T17:00:00Z', 'hace 1 hora'],
  ['2026-06-09T18:00:00Z', 'hace 24 horas'],
  ['2026-06-06T18:00:00Z', 'hace 4 días'],
  ['2026-05-01T18:00:00Z', 'el 1 may 2026'],
])('what changed at %s is told as «%s»', (at, said) => {
  expect(agoText(new Date(at), now, at.slice(0, 10))).toBe(said)
})

test.each([
  ['Delegación', 7, '7 delegaciones'],
  ['Zona', 64, '64 zonas'],
  ['Zona', 1, '1 zona'],
  ['Sector', 3, '3 sectores'],
  ['Colonia', 1200, '1,200 colonias'],
  ['Junta auxiliar', 17, '17 juntas auxiliares'],
  ['Comité vecinal', 3, '3 comités vecinales'],
  ['Sector de obra', 2, '2 sectores de obra'],
])('a town calls its levels «%s», and %i of them are «%s»', (name, count, said) => {
  expect(countedLevel(name, count)).toBe(said)
})
