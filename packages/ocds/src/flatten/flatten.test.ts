import { describe, expect, test } from 'vitest'
import { flatten } from './flatten.ts'
import type { Flattened, Table } from './sheets.ts'

const head = { ocid: 'ocds-abcdef-1', id: 'r1', date: '2026-01-01T00:00:00Z', tag: ['tender'] }

/** Each sheet as its lines, cells parted by «|». */
const printed = ({ sheets }: Flattened) =>
  Object.fromEntries(sheets.map((sheet) => [sheet.name, linesOf(sheet)]))
const linesOf = ({ headings, rows }: Table) =>
  [headings, ...rows].map((row) => row.map((cell) => cell ?? '').join('|'))

describe('the layout is that of flatten-tool', () => {
  test('a main sheet by ocid, and a sheet for each list with the ids of all that it stands in', () => {
    const release = {
      title: 'x',
      ...head,
      tender: {
        title: 'Banquetas',
        id: 't',
        items: [
          {
            description: 'Cemento',
            id: '1',
            additionalClassifications: [{ scheme: 'CUCOP', id: 'a' }],
          },
        ],
      },
    }
    expect(printed(flatten(release))).toEqual({
      releases: [
        'ocid|id|title|date|tag|tender/id|tender/title',
        'ocds-abcdef-1|r1|x|2026-01-01T00:00:00Z|tender|t|Banquetas',
      ],
      ten_ite_additionalClassifications: [
        'ocid|id|tender/id|tender/items/0/id|tender/items/0/additionalClassifications/0/id|tender/items/0/additionalClassifications/0/scheme',
        'ocds-abcdef-1|r1|t|1|a|CUCOP',
      ],
      ten_items: [
        'ocid|id|tender/id|tender/items/0/id|tender/items/0/description',
        'ocds-abcdef-1|r1|t|1|Cemento',
      ],
    })
  })

  test('texts of a list are joined by semicolons, and places by commas and semicolons', () => {
    const geometry = (coordinates: unknown) => ({ location: { geometry: { coordinates } } })
    const { sheets, notHeld } = flatten({
      ...head,
      tag: ['tender', 'award'],
      planning: { project: { locations: [{ geometry: { coordinates: [-101.6, 21.1] } }] } },
      tender: {
        submissionMethod: ['written', 'inPerson'],
        deliveryLocations: [
          {
            geometry: {
              coordinates: [
                [1, 2],
                [3, 4],
              ],
            },
          },
        ],
      },
      unknown: geometry([[1, 2]]),
    })
    expect(printed({ kind: 'release', sheets, notHeld })).toMatchObject({
      releases: [
        expect.any(String),
        'ocds-abcdef-1|r1|2026-01-01T00:00:00Z|tender;award|written;inPerson|1,2',
      ],
      pla_pro_locations: [
        'ocid|id|planning/project/locations/0/geometry/coordinates',
        'ocds-abcdef-1|r1|-101.6;21.1',
      ],
      ten_deliveryLocations: [expect.any(String), 'ocds-abcdef-1|r1|1,2;3,4'],
    })
    expect(notHeld).toEqual([
      { path: 'unknown/location/geometry/coordinates', why: 'list-in-list', value: [[1, 2]] },
    ])
  })

  test('what a package says of itself has a sheet, beside the releases', () => {
    const releases = [{ ...head }, { ...head, id: 'r2' }]
    expect(
      printed(
        flatten({
          uri: 'https://a.mx',
          publisher: { name: 'León' },
          extensions: ['b', 'c'],
          releases,
        }),
      ),
    ).toEqual({
      releases: [
        'ocid|id|date|tag',
        'ocds-abcdef-1|r1|2026-01-01T00:00:00Z|tender',
        'ocds-abcdef-1|r2|2026-01-01T00:00:00Z|tender',
      ],
      meta: ['uri|publisher/name|extensions', 'https://a.mx|León|b;c'],
    })
  })

  test('records have only their ocid, and projects only their id', () => {
    const record = {
      ocid: 'ocds-abcdef-1',
      releases: [{ url: 'https://a.mx/1', date: '2026-01-01T00:00:00Z' }],
    }
    const project = { id: 'oc4ids-abcdef-1', contractingProcesses: [{ id: 'ocds-abcdef-1' }] }

    expect(printed(flatten({ records: [record] }))).toEqual({
      records: ['ocid', 'ocds-abcdef-1'],
      releases: [
        'ocid|releases/0/url|releases/0/date',
        'ocds-abcdef-1|https://a.mx/1|2026-01-01T00:00:00Z',
      ],
    })
    expect(printed(flatten({ projects: [project] }))).toEqual({
      projects: ['id', 'oc4ids-abcdef-1'],
      contractingProcesses: ['id|contractingProcesses/0/id', 'oc4ids-abcdef-1|ocds-abcdef-1'],
    })
  })

  test('two lists whose names are cut to the same have a sheet each', () => {
    const tender = {
      lots: [{ id: 'l', identifiers: [{ id: '1' }] }],
      lotGroups: [{ id: 'g', identifiers: [{ id: '2' }] }],
    }
    expect(Object.keys(printed(flatten({ ...head, tender })))).toEqual([
      ...['releases', 'ten_lotGroups', 'ten_lot_identifiers', 'ten_lot_identifiers2', 'ten_lots'],
    ])
  })
})

describe('what sheets cannot hold is listed, with its place and why', () => {
  const item = (more: object) => ({ tender: { items: [{ id: '1' }, more] } })
  const corners = [
    [
      [0, 0],
      [0, 1],
      [1, 1],
    ],
  ]

  test.each<[string, object, string, string]>([
    ['a null', { tender: { title: null } }, 'tender/title', 'null'],
    ['an empty text', { tender: { title: '' } }, 'tender/title', 'empty'],
    ['an empty list', { awards: [] }, 'awards', 'empty'],
    ['an empty object', { buyer: {} }, 'buyer', 'empty'],
    ['an empty item', item({}), 'tender/items/1', 'empty'],
    [
      'a polygon',
      { tender: { deliveryLocations: [{ uri: 'x', geometry: { coordinates: corners } }] } },
      'tender/deliveryLocations/0/geometry/coordinates',
      'list-in-list',
    ],
    ['a list of this and that', { awards: [{ id: '1' }, 2] }, 'awards', 'mixed-list'],
    ['a semicolon in a list', { tag: ['a;b'] }, 'tag', 'separator'],
    [
      'a text where a number is due',
      { tender: { numberOfTenderers: '3' } },
      'tender/numberOfTenderers',
      'type',
    ],
    ['a list that the schema does not know', { colours: ['red'] }, 'colours', 'type'],
    ['a name with a slash', { 'a/b': 1 }, 'a~1b', 'name'],
    ['a name of digits', { tender: { 0: 1 } }, 'tender/~30', 'name'],
    [
      'an item without id that has a list',
      item({ additionalClassifications: [{ id: 'a' }] }),
      'tender/items/1',
      'no-id',
    ],
    ['two items of one id', item({ id: '1' }), 'tender/items/1', 'repeated-id'],
  ])('%s', (_, more, path, why) => {
    expect(flatten({ ...head, ...more }).notHeld).toMatchObject([{ path, why }])
  })

  test('a list of which nothing is held has no sheet', () => {
    const { sheets } = flatten({ ...head, tender: { items: [{}, null] } })
    expect(sheets.map(({ name }) => name)).toEqual(['releases'])
  })

  test('what only CSV loses, and what only Excel has no room for', () => {
    const { notHeld } = flatten({
      ...head,
      tender: { id: 7, title: 'x'.repeat(32_768) },
      code: '7',
    })
    expect(notHeld).toMatchObject([
      { path: 'tender/id', why: 'type', only: 'csv' },
      { path: 'tender/title', why: 'too-long', only: 'xlsx' },
      { path: 'code', why: 'type', only: 'csv' },
    ])
  })

  test('two identifiers with one id are held, where their schemes differ', () => {
    const additionalIdentifiers = [
      { scheme: 'MX-RFC', id: '1' },
      { scheme: 'MX-CN', id: '1' },
    ]
    const { notHeld } = flatten({ ...head, parties: [{ id: 'p', additionalIdentifiers }] })
    expect(notHeld).toEqual([])
  })
})

test.each([[null], [7], ['text'], [{ a: 1 }], [[{ releases: [] }]], [{ arrayReleasePackage: [] }]])(
  '%j is no document to put in sheets, and is refused',
  (document) => {
    expect(() => flatten(document)).toThrow(expect.objectContaining({ code: 'no-kind' }))
  },
)

describe('what would fill any memory is refused', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => at)
  const fieldsOf = (numbers: number[]) => Object.fromEntries(numbers.map((at) => [`x${at}`, 1]))
  const refusal = (fields: object, limits = {}) => {
    const refused = () => flatten({ ...head, ...fields }, { limits })
    expect(refused).toThrow(expect.objectContaining({ name: 'SheetError', code: 'too-large' }))
  }

  test('fields without end, which no spreadsheet has columns for', () => {
    refusal(fieldsOf(many(1_000_000)))
    refusal({ a: 1, b: 2 }, { maxColumns: 5 })
    expect(flatten({ ...head, a: 1 }, { limits: { maxColumns: 5 } }).sheets).toHaveLength(1)
  })

  test('rows of which each has fields of its own', () => {
    const items = many(16_000).map((at) => ({ id: `${at}`, [`x${at}`]: 1 }))
    refusal({ tender: { id: 't', items } })
    expect(
      flatten({ ...head, tender: { id: 't', items: items.slice(0, 2000) } }).sheets,
    ).toHaveLength(2)
  })

  test('a sheet for each of any number of lists', () => {
    refusal(Object.fromEntries(many(2000).map((at) => [`x${at}`, [{ id: '1', a: 1 }]])))
  })
})
