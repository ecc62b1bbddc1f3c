import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalData, hidePersonalData, type PersonalKind } from './personal-data.ts'

const found = (text: string) =>
  findPersonalData({ description: text }).map(({ kind, start, end }) => [
    kind,
    text.slice(start, end),
  ])

describe('the keys of a person are found inside any text', () => {
  test.each<[PersonalKind, string, string]>([
    ['curp', 'Atiende HEGG560427MVZRRL04.', 'HEGG560427MVZRRL04'],
    ['curp', 'curp:hegg560427mvzrrl04', 'hegg560427mvzrrl04'],
    ['curp', 'HEGG-560427-MVZRRL-04', 'HEGG-560427-MVZRRL-04'],
    ['curp', 'HEGG 560427 M VZ RRL 0 4', 'HEGG 560427 M VZ RRL 0 4'],
    ['rfc', 'paga meol800101ab1.', 'meol800101ab1'],
    ['rfc', 'RFC:MEOL-800101-AB1', 'MEOL-800101-AB1'],
    ['rfc', 'Lucio Mena MEOL 800101 AB1', 'MEOL 800101 AB1'],
    ['rfc', 'su rfc es meol 800101 001', 'meol 800101 001'],
    ['rfc', 'Ñañez ÑAÑE800101AB1', 'ÑAÑE800101AB1'],
    ['rfc', 'MX-RFC-&ABC800101AB1', '&ABC800101AB1'],
    ['rfc', 'https://a.example/MEOL800101AB1.pdf', 'MEOL800101AB1'],
    ['electorKey', 'clave MNRTLC80010111H300', 'MNRTLC80010111H300'],
    ['electorKey', 'mnrtlc 800101 11 h 300', 'mnrtlc 800101 11 h 300'],
    ['clabe', '032180000118359719', '032180000118359719'],
    ['clabe', 'CLABE 032 180 00011835971 9', '032 180 00011835971 9'],
  ])('%s in «%s»', (kind, text, key) => {
    expect(found(text)).toEqual([[kind, key]])
  })

  test.each([
    'Constructora Nogal, CNO010203AB1',
    'LP-031-2026, del 20/02/2026',
    'Oficio OBRA123456789',
    'Folio PP25-Z31-0147-R',
    'Contrato OPXX991399ABC',
    'Acta obra 250131 001, OBRA-250131-001',
    'para 801231 del',
    'HEGG561327MVZRRL04',
    'HEGG560427MXXRRL04',
    'MNRTLC80010140H300',
    'público en general, XAXX010101000',
    '123456789012345678',
    '03 21 80 00 01 18 35 97 19',
    '0.032180000118359719',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'MX9HEGG560427MVZRRL04',
  ])('but not in what only looks so: «%s»', (text) => {
    expect(found(text)).toEqual([])
  })

  test('a mistyped CURP is still of somebody, and a mistyped CLABE where it is called so', () => {
    const document = ['HEGG560427MVZRRL05', 'cuenta CLABE 032180000118359710']
    expect(findPersonalData(document)).toEqual([
      { path: '0', kind: 'curp', start: 0, end: 18, mistyped: true },
      { path: '1', kind: 'clabe', start: 13, end: 31, mistyped: true },
    ])
  })
})

describe('e-mails and telephones', () => {
  test.each([
    ['Escribe a ana.ruiz+obras@example.org, por favor', 'ana.ruiz+obras@example.org'],
    ['muñoz@peñón.mx', 'muñoz@peñón.mx'],
    ['mailto:vecina@example.org', 'vecina@example.org'],
  ])('the e-mail of «%s»', (text, email) => {
    expect(found(text)).toEqual([['email', email]])
  })

  test.each([
    ['477 123 4567'],
    ['(477) 123-4567'],
    ['+52 477 123 4567'],
    ['+524771234567'],
    ['52 1 477 123 4567'],
    ['4771234567'],
    ['477.123.4567'],
    ['044 477 123 4567'],
    ['55 1234 5678'],
    ['55-12-34-56-78'],
    ['477 1 23 45 67'],
    ['477-123-45-67'],
    ['+1 (415) 555-2671'],
  ])('«%s» in a sentence', (telephone) => {
    expect(found(`Atiende Ana Ruiz, ${telephone}.`)).toEqual([['telephone', telephone]])
  })

  test.each([
    ['Tel. 714 1234', '714 1234'],
    ['Teléfono de contacto: 7 14 12 34', '7 14 12 34'],
    ['Llámale al 7141234', '7141234'],
    ['teléfono celular 47 71 23 45 67', '47 71 23 45 67'],
  ])('a short one where it is called so: «%s»', (text, telephone) => {
    expect(found(text)).toEqual([['telephone', telephone]])
  })

  test('in the field of a telephone any number is one', () => {
    const party = { contactPoint: { telephone: 4771234567, faxNumber: '714-1234' }, id: 4771234567 }
    expect(findPersonalData(party).map(({ path }) => path)).toEqual([
      'contactPoint/telephone',
      'contactPoint/faxNumber',
    ])
  })

  test.each([
    'Contrato 4771234567',
    'por un monto de 4771234567 pesos',
    '$4771234567',
    '4771234567.50',
    '4,771,234,567.00',
    'ocds-a1b2c3-4771234567-1',
    '2026-03-01T09:30:00-06:00',
    'del 2024-10-10 09:00',
    '550e8400-e29b-41d4-a716-446655440000',
    'Informes al 01 800 123 4567 o al 072',
    'Impresora marca HP, modelo 1234567',
    'Teléfono IP modelo 5512345678',
    'Lotes 200 300 4000',
    '21.123456, -101.1234567',
  ])('«%s» is no telephone', (text) => {
    expect(found(text)).toEqual([])
  })

  test('nor ten digits in an identifier', () => {
    expect(findPersonalData({ id: '4771234567', awardID: '4771234567' })).toEqual([])
  })
})

describe('birth dates', () => {
  test.each([
    ['Fecha de nacimiento: 01/02/1980', '01/02/1980'],
    ['nació el 3 de mayo de 1980 en León', '3 de mayo de 1980'],
    ['nacida el 1º de enero de 1975', '1º de enero de 1975'],
    ['1980-05-03 (nacimiento)', '1980-05-03'],
    ['Nacimiento: León, Guanajuato, México, 3-may-80', '3-may-80'],
    ['date of birth May 3, 1980', 'May 3, 1980'],
  ])('«%s»', (text, date) => {
    expect(found(text)).toEqual([['birthDate', date]])
  })

  test('by the name of the field, however it is written', () => {
    const person = {
      ...{ birthDate: '1980-05-03', fecha_de_nacimiento: 19800503 },
      ...{ 'Fecha de Nacimiento': '3 mayo 80', FechaNac: 'sin dato' },
    }
    expect(findPersonalData(person).map(({ path, kind }) => [path, kind])).toEqual([
      ['birthDate', 'birthDate'],
      ['fecha_de_nacimiento', 'birthDate'],
      ['Fecha de Nacimiento', 'birthDate'],
    ])
  })

  test.each([
    'Fallo nacional del 12/03/2026',
    'Nacimiento del río Turbio, 40/13/2026',
    'Firma: 12/03/2026',
  ])('«%s» is none', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('a document', () => {
  const document = {
    releases: [
      {
        parties: [
          { name: 'Obras', contactPoint: { email: 'obras@example.gob.mx' } },
          { name: 'Lucio Mena', identifier: { id: 'MEOL800101AB1' } },
        ],
        tender: { description: 'Llama al 477 123 4567 o escribe a ana@example.org' },
      },
    ],
  }

  test('tells each datum with its path and place, in order', () => {
    expect(findPersonalData(document)).toEqual([
      { path: 'releases/0/parties/0/contactPoint/email', kind: 'email', start: 0, end: 20 },
      { path: 'releases/0/parties/1/identifier/id', kind: 'rfc', start: 0, end: 13 },
      { path: 'releases/0/tender/description', kind: 'telephone', start: 9, end: 21 },
      { path: 'releases/0/tender/description', kind: 'email', start: 34, end: 49 },
    ])
  })

  test('admits what may stand there, and looks only for what is asked', () => {
    const isOffice = (path: string, kind: PersonalKind, text: string) =>
      kind === 'email' && path.includes('/contactPoint/') && text.endsWith('.gob.mx')
    expect(findPersonalData(document, { allow: isOffice })).toHaveLength(3)
    expect(findPersonalData(document, { kinds: ['rfc'] })).toHaveLength(1)
  })

  test('is looked at in the names of its fields too, which the path does not repeat', () => {
    expect(findPersonalData({ 'RFC MEOL800101AB1': { a: 'ana@example.org' } })).toEqual([
      { path: 'RFC …', kind: 'rfc', start: 4, end: 17, inName: true },
      { path: 'RFC …/a', kind: 'email', start: 0, end: 15 },
    ])
  })

  test('may be of any depth', () => {
    let deep: unknown = 'ana@example.org'
    for (let level = 0; level < 1_000_000; level++) deep = [deep]
    expect(findPersonalData(deep)).toHaveLength(1)
  })

  test('may be anything, and is not touched', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const before = structuredClone(value)
        findPersonalData(value)
        expect(value).toEqual(before)
      }),
    )
    for (const value of [undefined, null, 7, Number.NaN, () => 1]) {
      expect(findPersonalData(value)).toEqual([])
    }
  })
})

test('what is hidden is not found again, and the rest stays', () => {
  const text = 'Firma MEOL800101HGTNRC09, tel. 477 123 4567, escribe a ana@example.org.'
  const hidden = hidePersonalData(text, findPersonalData(text), '(dato reservado)')
  expect(hidden).toBe('Firma (dato reservado), tel. (dato reservado), escribe a (dato reservado).')
  expect(findPersonalData(hidden)).toEqual([])
})

// Letter by letter from each beginning it would take minutes.
test.each([
  'x',
  '1',
  '1 ',
  'a@',
  'a.',
  '1-',
  '((',
  '+1 ',
  '477 123 4567 ',
  'nacimiento 1/1/',
  '1 de enero de ',
  'MEOL 800101 ',
])('a very long text of «%s» is read in one pass', { timeout: 20_000 }, (part) => {
  const text = part.repeat(Math.ceil(300_000 / part.length))
  expect(findPersonalData({ telephone: text, description: text }).length).toBeLessThan(200_000)
})
