import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicSupplier, readOffers, readRfc, rfcPattern } from './suppliers.ts'

describe('who offers', () => {
  test('is read line by line, with the RFC where there is one', () => {
    const typed = `Pavimentos Fresno, S.A. de C.V., PFR990909XY2

      Lucio Mena Ortiz meol-800101-ab1
      Taller de don Chuy`
    expect(readOffers(typed)).toEqual([
      { name: 'Pavimentos Fresno, S.A. de C.V.', rfc: { of: 'company', value: 'PFR990909XY2' } },
      { name: 'Lucio Mena Ortiz', rfc: { of: 'person', value: 'MEOL800101AB1' } },
      { name: 'Taller de don Chuy', rfc: null },
    ])
  })

  test('an RFC has twelve signs for a company and thirteen for a person', () => {
    expect(readRfc('pfr 990909 xy2')).toEqual({ of: 'company', value: 'PFR990909XY2' })
    expect(readRfc('MEOL800101AB1')).toEqual({ of: 'person', value: 'MEOL800101AB1' })
    expect(readRfc('PFR99')).toBeUndefined()
  })

  test('what a form takes for an RFC while it is typed is what is read when it is sent', () => {
    const sign = fc.constantFrom(...'PFRñ&Ñ-. á')
    const figure = fc.constantFrom(...'0199-')
    const typed = fc
      .tuple(
        fc.string({ unit: sign, minLength: 3, maxLength: 5 }),
        fc.string({ unit: figure, minLength: 6, maxLength: 7 }),
        fc.string({ unit: fc.oneof(sign, figure), minLength: 3, maxLength: 4 }),
      )
      .map((parts) => parts.join(''))
    const taken = new RegExp(rfcPattern, 'iu')
    fc.assert(
      fc.property(typed, (text) => taken.test(text) === (readRfc(text) !== undefined)),
      { numRuns: 2000 },
    )
  })

  test('a company is public by its RFC, a person by a name that tells nothing', () => {
    const [company, person, shop] = readOffers('Fresno PFR990909XY2\nLucio MEOL800101AB1\nDon Chuy')
    expect(company && publicSupplier(company, undefined)).toEqual({
      id: 'MX-RFC-PFR990909XY2',
      name: 'Fresno',
      rfc: 'PFR990909XY2',
    })
    expect(person && publicSupplier(person, 'persona-9f')).toEqual({
      id: 'persona-9f',
      name: 'Lucio',
      rfc: null,
    })
    expect(shop && publicSupplier(shop, undefined).id).toBe('proveedor-don-chuy')
    expect(publicSupplier({ name: '¿?', rfc: null }, undefined).id).toMatch(/^proveedor-[0-9a-f]+$/)
  })
})
