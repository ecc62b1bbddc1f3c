import { expect, test } from 'vitest'
import { companyName } from './company-name.ts'

test.each([
  'Constructora del Bordo, S.A. de C.V.',
  'CONSTRUCTORA DEL BORDO SA DE CV',
  'Constructora  del Bordo S. A. de C. V.',
  'constructora del bordo,s.a.de c.v',
  'Obras León, S.A.',
  'Obras León S.A.B. de C.V.',
  'Obras León S.A.P.I. de C.V.',
  'Obras León, S.A.S. de C.V.',
  'Obras León, S. de R.L. de C.V.',
  'Obras León S de RL MI',
  'Riegos del Bajío, S.P.R. de R.L.',
  'Riegos del Bajío S.C. de R.L. de C.V.',
  'Arquitectos Mena, S.C.',
  'Vecinos Unidos, A.C.',
  'Casa Hogar Luz I.A.P.',
])('%s is the name of a company', (name) => {
  expect(companyName(name)).toBeDefined()
})

test.each([
  'Lucio Mena Ortiz',
  'Taller de don Chuy',
  'Rosa Sá',
  'S.A. de C.V.',
  'Isaac Vaca',
  'Marisa',
  '',
])('«%s» is not known to be one', (name) => {
  expect(companyName(name)).toBeUndefined()
})

test('one company is one name, however its ending is written', () => {
  const names = [
    'Construcción y Obra, S.A. de C.V.',
    'CONSTRUCCION Y OBRA SA DE CV',
    'Construcción  y Obra S. A. DE C. V.',
  ]
  expect(new Set(names.map(companyName)).size).toBe(1)
  expect(companyName('Construcción y Obra, S. de R.L.')).not.toBe(companyName(names[0] ?? ''))
})
