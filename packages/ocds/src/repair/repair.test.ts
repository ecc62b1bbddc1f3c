import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../merge/json.ts'
import { repair } from './repair.ts'
import { undoRepairs } from './undo-repairs.ts'

const head: JsonObject = {
  ocid: 'ocds-abcdef-1',
  id: '1',
  date: '2026-01-01T00:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
}
const mended = (release: JsonObject) => repair({ ...head, ...release })
const tender = (fields: JsonObject) => mended({ tender: { id: 't', ...fields } })
const fieldOf = ({ document }: { document: Json }, field: string) =>
  ((document as JsonObject).tender as JsonObject)[field]

describe('a value takes the form that the standard asks', () => {
  test.each<[string, Json, Json | undefined, string]>([
    ['title', '  Banquetas ', 'Banquetas', 'trim'],
    ['title', 2026, '2026', 'text-from-number'],
    ['id', -1e21, '-1e+21', 'text-from-number'],
    ['title', ['Banquetas'], 'Banquetas', 'single'],
    ['title', '  ', undefined, 'empty'],
    ['numberOfTenderers', '3', 3, 'number-from-text'],
    ['hasEnquiries', 'Sí', true, 'boolean-from-text'],
    ['hasEnquiries', 0, false, 'boolean-from-text'],
    ['status', 'COMPLETE', 'complete', 'code-case'],
    ['submissionMethod', 'written', ['written'], 'list'],
    ['value', '$1,250,000.50', { amount: 1_250_000.5 }, 'object-from-value'],
    ['value', { amount: '1,250', currency: 'mxn' }, { amount: 1250, currency: 'MXN' }, 'code-case'],
    ['mainProcurementCategory', 'Goods', 'goods', 'code-case'],
    ['awardCriteria', 'price only', 'priceOnly', 'code-case'],
    ['submissionMethod', ['IN_PERSON', 'Por paloma'], ['inPerson', 'Por paloma'], 'code-case'],
    ['items', null, undefined, 'null'],
    ['items', [], undefined, 'empty'],
    ['Title', 'Banquetas', undefined, 'field-name'],
    ['numberOfTenderers', 'varios', undefined, 'out-of-place'],
    ['status', 'en proceso', undefined, 'out-of-place'],
    ['colorFavorito', 'azul', undefined, 'out-of-place'],
  ])('%s: %j', (field, before, after, rule) => {
    const result = tender({ [field]: before })

    expect(fieldOf(result, field)).toEqual(after)
    expect(result.repairs.map((done) => done.rule)).toContain(rule)
  })

  test('a null that the standard admits stays: it may say that something was removed', () => {
    expect(fieldOf(tender({ title: null }), 'title')).toBeNull()
  })
})

describe('dates', () => {
  test.each([
    ['2026-03-05', '2026-03-05T00:00:00-06:00'],
    ['2015-07-05', '2015-07-05T00:00:00-05:00'],
    ['2026-03-05 9:30', '2026-03-05T09:30:00-06:00'],
    ['2026-03-05 09:30:15-0500', '2026-03-05T09:30:15-05:00'],
    ['5/3/2026', '2026-03-05T00:00:00-06:00'],
    ['05-03-26 14:00', '2026-03-05T14:00:00-06:00'],
    ['2026-03-05t09:30:00z', '2026-03-05T09:30:00Z'],
    ['14 de marzo de 2018', '2018-03-14T00:00:00-06:00'],
    ['Miércoles, 14 de Marzo del 2018 a las 10:30 hrs.', '2018-03-14T10:30:00-06:00'],
    ['1º de setiembre de 2026', '2026-09-01T00:00:00-06:00'],
    ['14-MAR-18', '2018-03-14T00:00:00-06:00'],
    ['1 set. 2026', '2026-09-01T00:00:00-06:00'],
    ['14/03/2018 12:05 a.m.', '2018-03-14T00:05:00-06:00'],
    ['14/03/2018 01:05:09 p. m.', '2018-03-14T13:05:09-06:00'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['9999-12-31', '9999-12-31T00:00:00-06:00'],
  ])('%s is read as %s', (text, read) => {
    expect(fieldOf(tender({ tenderPeriod: { startDate: text } }), 'tenderPeriod')).toEqual({
      startDate: read,
    })
  })

  test.each([
    '31/2/2026',
    '0000-01-01T00:00:00Z',
    '2026-13-01',
    '5 de mayonesa de 2026',
    '5 de brumario de 2026',
    'por definir',
  ])('%s waits aside', (text) => {
    const { moved } = tender({ tenderPeriod: { startDate: text } })
    const path = 'tender/tenderPeriod/startDate'
    expect(moved).toEqual([{ path, value: text, to: `apartados/${path}`, rule: 'out-of-place' }])
  })

  test('a date without zone is of the zone that the town says', () => {
    const release = { ...head, date: '2026-03-05' }
    const { document } = repair(release, { zone: 'America/Tijuana' })
    expect(document).toMatchObject({ date: '2026-03-05T00:00:00-08:00' })
  })
})

describe('addresses', () => {
  test.each([
    ['WWW.FINANZAS.DF.GOB.MX', 'http://WWW.FINANZAS.DF.GOB.MX'],
    ['tequio.gob.mx/obras?id=1', 'http://tequio.gob.mx/obras?id=1'],
    ['http://tequio.gob.mx/plan año.pdf', 'http://tequio.gob.mx/plan%20a%C3%B1o.pdf'],
  ])('%s becomes %s', (url, whole) => {
    const documents = fieldOf(tender({ documents: [{ id: '1', url }] }), 'documents')
    expect(documents).toEqual([{ id: '1', url: whole }])
  })

  test('«No Capturado» is no address, and waits aside', () => {
    const { moved } = tender({ documents: [{ id: '1', url: 'No Capturado' }] })
    expect(moved).toMatchObject([{ path: 'tender/documents/0/url', value: 'No Capturado' }])
  })
})

describe('identifiers', () => {
  test('the prefix of the ocid goes in lower case, and only the prefix', () => {
    const { document } = mended({ ocid: 'OCDS-87SD3T-SEFIN-001' })
    expect(document).toMatchObject({ ocid: 'ocds-87sd3t-SEFIN-001' })
  })

  test('an item without id gets the number of its place, or the next that is free', () => {
    const items = fieldOf(tender({ items: [{ id: '2' }, { description: 'b' }] }), 'items')
    expect(items).toEqual([{ id: '2' }, { description: 'b', id: '3' }])
  })

  test('a release without id is named by its process and date, a tender by its process', () => {
    const { id: _, ...nameless } = head
    const { document } = repair({ ...nameless, tender: { title: 'x' } })
    expect(document).toMatchObject({
      id: 'ocds-abcdef-1-2026-01-01T00:00:00Z',
      tender: { id: 'ocds-abcdef-1' },
    })
  })

  test('what nobody can invent is refused, with where and why', () => {
    const { document, refused } = repair({ id: '1', tender: { id: 't' } })
    expect(document).toMatchObject({ tag: ['tender'], initiationType: 'tender' })
    expect(refused.map(({ path }) => path)).toEqual(['ocid', 'date'])
    expect(refused[0]?.reason).toContain('le falta «ocid»')
  })
})

describe('organizations', () => {
  const acme = { name: 'Acme', identifier: { scheme: 'MX-RFC', id: 'A1' } }

  test('two mentions of one organization become one party with both roles', () => {
    const { document, balance } = mended({
      buyer: acme,
      tender: { id: 't', procuringEntity: { ...acme, details: { size: 'small' } } },
    })
    const parties = (document as { parties: JsonObject[] }).parties

    expect(parties).toMatchObject([
      { ...acme, roles: ['buyer', 'procuringEntity'], details: { size: 'small' } },
    ])
    expect(document).toMatchObject({ buyer: { id: parties[0]?.id, name: 'Acme' } })
    expect(balance).toMatchObject({ joined: 3, moved: 0 })
  })

  test('what the second mention says otherwise is not lost', () => {
    const id = 'p1'
    const { document } = mended({
      buyer: { id, name: 'Acme', address: { locality: 'León', region: 'Gto.' } },
      tender: { id: 't', procuringEntity: { id, address: { locality: 'Silao' } } },
    })
    expect(document).toMatchObject({
      parties: [{ id, address: { locality: 'León', region: 'Gto.' } }],
      tender: { procuringEntity: { id, address: { locality: 'Silao' } } },
    })
  })
})

describe('packages', () => {
  const bare = { releases: [{ ...head, date: '2026-02-01' }] }

  test('a package gets its version and the date of its last release; the rest is asked for', () => {
    const { document, refused } = repair(bare)
    expect(document).toMatchObject({ version: '1.1', publishedDate: '2026-02-01T00:00:00-06:00' })
    expect(refused.map(({ path }) => path)).toEqual(['uri', 'publisher'])
  })

  test('what the importer knows completes it, and changes nothing that it says', () => {
    const known = { uri: 'https://a.mx/1', publisher: { name: 'Otro', uid: '9' }, version: '1.0' }
    const { document, refused } = repair(
      { ...bare, publisher: { name: 'León' } },
      { package: known },
    )
    expect(refused).toEqual([])
    expect(document).toMatchObject({ version: '1.1', publisher: { name: 'León', uid: '9' } })
  })

  test('the packages of INAI come out of their wrapping', () => {
    const wrapped = { arrayReleasePackage: [{ ...bare, version: 1.1 }] }
    const result = repair(wrapped)
    expect(result.document).toMatchObject({ version: '1.1', releases: [{ id: '1' }] })
    expect(undoRepairs(result.document, result.repairs)).toEqual(wrapped)
  })

  test('an extension that the fields show is declared', () => {
    const lots = [{ id: 'L1', title: 'Lote' }]
    const { document, moved } = repair({ releases: [{ ...head, tender: { id: 't', lots } }] })
    expect(moved).toEqual([])
    expect(document).toMatchObject({ extensions: [expect.stringContaining('ocds_lots_extension')] })
  })
})

test.each([null, 7, 'texto'])('%j is no document, and is refused', (document) => {
  expect(repair(document).refused).toMatchObject([{ path: '' }])
})

test('thousands of releases of one shape are mended soon: extensions are tried once for all', () => {
  for (let line = 0; line < 2000; line++) {
    const { moved, repairs } = mended({
      tender: { id: 't', title: ` ${line}`, lots: [{ id: '1' }] },
      contracts: [
        { id: 'c', awardID: 'a', guarantees: [{ id: 'g' }], surveillanceMechanisms: ['x'] },
      ],
    })
    // Lots, guarantees and mechanisms have their place in the extensions that were found.
    expect([moved, repairs.map(({ rule }) => rule)]).toEqual([[], ['trim']])
  }
}, 15_000)
