import type { JsonObject } from '@tequio/ocds'
import { describe, expect, test } from 'vitest'
import { reserve } from './reserve.ts'

const release = (party: JsonObject, rest: JsonObject = {}): JsonObject => ({
  ocid: 'ocds-000tst-1',
  parties: [party],
  ...rest,
})

describe('what a file says of persons and the town does not publish', () => {
  test('a natural person keeps the name and loses RFC, telephone and address, everywhere', () => {
    const id = 'MX-RFC-MEOL800101AB1'
    const person: JsonObject = {
      id,
      name: 'Lucio Mena Ortiz',
      roles: ['supplier'],
      identifier: { scheme: 'MX-RFC', id: 'MEOL800101AB1' },
      contactPoint: { telephone: '477 000 0000' },
      address: { streetAddress: 'Nogal 8' },
    }
    const named = { awards: [{ id: '1', suppliers: [{ id, name: 'Lucio Mena Ortiz' }] }] }
    const { release: open, reserved } = reserve(release(person, named))

    expect(open).toMatchObject({
      parties: [
        {
          id: 'persona-1',
          name: 'Lucio Mena Ortiz',
          roles: ['supplier'],
          identifier: { scheme: 'MX-RFC' },
        },
      ],
      awards: [{ suppliers: [{ id: 'persona-1', name: 'Lucio Mena Ortiz' }] }],
    })
    expect(JSON.stringify(open)).not.toMatch(/MEOL800101|477 000|Nogal 8/)
    expect(reserved.map(({ path }) => path)).toEqual([
      'parties/0/id',
      'parties/0/identifier/id',
      'parties/0/contactPoint',
      'parties/0/address',
    ])
  })

  test('a company keeps its RFC and address, and loses who answers its telephone', () => {
    const company: JsonObject = {
      id: 'MX-RFC-CNO010203AB1',
      roles: ['supplier'],
      address: { locality: 'San Tequio' },
      contactPoint: { name: 'Berta Luna' },
    }
    const { release: open, reserved } = reserve(release(company))
    const { contactPoint: _, ...kept } = company
    expect(open).toEqual(release(kept))
    expect(reserved).toEqual([
      {
        path: 'parties/0/contactPoint',
        value: { name: 'Berta Luna' },
        why: 'Contacto de una persona.',
      },
    ])
  })

  test('an office of the government keeps its contact: it is nobody’s own', () => {
    const office = release({ id: 'MX-1', roles: ['buyer'], contactPoint: { telephone: '072' } })
    expect(reserve(office)).toEqual({ release: office, reserved: [] })
  })

  test('CURP, RFC, clave de elector, telephone and e-mail leave any text', () => {
    const text =
      'Firma MEOL800101HGTNRC09, clave MNORLC80010111H400, RFC MEOL800101AB1, tel. 477 123 4567, a@b.mx.'
    const { release: open, reserved } = reserve(release({ id: '1' }, { description: text }))
    expect(open.description).toBe(
      'Firma (dato reservado), clave (dato reservado), RFC (dato reservado), tel. (dato reservado), (dato reservado).',
    )
    expect(reserved).toMatchObject([{ path: 'description', value: text }])
  })

  test('the file itself stays as it came', () => {
    const given = release({ id: '1', roles: ['supplier'], contactPoint: { name: 'Berta' } })
    const copy = structuredClone(given)
    reserve(given)
    expect(given).toEqual(copy)
  })
})
