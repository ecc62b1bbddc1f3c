import { describe, expect, test } from 'vitest'
import { hasPersonalKey, pathsWith, withoutPersonalKeys } from './personal-keys.ts'

describe('what names a person by a key is found inside any text', () => {
  test.each([
    'Atiende MEOL800101HGTNRC09',
    'paga meol800101ab1.',
    'RFC:MEOL-800101-AB1',
    'Lucio Mena MEOL 800101 AB1',
    'Ñañez ÑAÑE800101AB1',
    'MX-RFC-&ABC800101AB1',
    'https://a.example/MEOL800101AB1.pdf',
    'clave MNRTLC80010111H300',
  ])('%s', (text) => {
    expect(withoutPersonalKeys(text)).toContain('(dato reservado)')
    expect(pathsWith(hasPersonalKey, { parties: [{ name: text }] })).toEqual(['parties/0/name'])
  })

  test.each([
    'Constructora Nogal, CNO010203AB1',
    'LP-031-2026, del 20/02/2026',
    'Oficio OBRA123456789',
    'Folio PP25-Z31-0147-R',
    'Contrato OPXX991399ABC',
  ])('but not in what only looks so: %s', (text) => {
    expect(withoutPersonalKeys(text)).toBe(text)
  })
})

test('every path under which a key stands is told', () => {
  const event = { a: ['x', { b: 'firma MEOL800101HGTNRC09' }], c: 'PFR990909XY2', d: 7, e: null }
  expect(pathsWith(hasPersonalKey, event)).toEqual(['a/1/b'])
})
