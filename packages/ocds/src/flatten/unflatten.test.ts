import { describe, expect, test } from 'vitest'
import { toCsv } from './csv-writer.ts'
import { flatten } from './flatten.ts'
import { type UnflattenOptions, unflatten } from './unflatten.ts'

const table = (name: string, ...lines: string[]) => {
  const [headings = [], ...rows] = lines.map((line) => line.split('|'))
  return { name, headings, rows }
}
const releasesIn = (sheets: ReturnType<typeof table>[], options?: UnflattenOptions) =>
  unflatten(sheets, { kind: 'array', ...options })

describe('rows become what they say, as in flatten-tool', () => {
  test('rows of one ocid and id are one release, whatever the order of the sheets', () => {
    const sheets = [
      table('b', 'ocid|id|awards/0/id|awards/0/suppliers/0/id', 'o|1|a1|s1', 'o|1|a2|s2'),
      table('a', 'ocid|id|awards/0/id|awards/0/title', 'o|1|a2|dos', 'o|1|a1|uno'),
      table('main', 'ocid|id|tag', 'o|1|award', 'o|2|award;contract'),
    ]
    expect(releasesIn(sheets)).toEqual([
      {
        ocid: 'o',
        id: '1',
        tag: ['award'],
        awards: [
          { id: 'a2', title: 'dos', suppliers: [{ id: 's2' }] },
          { id: 'a1', title: 'uno', suppliers: [{ id: 's1' }] },
        ],
      },
      { ocid: 'o', id: '2', tag: ['award', 'contract'] },
    ])
  })

  test('texts become the type that the schema asks', () => {
    const sheet = table(
      'main',
      'ocid|tender/value/amount|tender/numberOfTenderers|tender/hasEnquiries|tender/id|tender/title|language',
      'o| 1160.50 |3|VERDADERO|007|1|es',
    )
    expect(releasesIn([sheet])).toEqual([
      {
        ocid: 'o',
        tender: {
          value: { amount: 1160.5 },
          numberOfTenderers: 3,
          hasEnquiries: true,
          id: '007',
          title: '1',
        },
        language: 'es',
      },
    ])
  })

  test('what is no number stays as it is written, and so does one of more digits than a machine keeps', () => {
    const told: string[] = []
    const sheet = table('main', 'ocid|tender/value/amount', 'o|mil pesos', 'p|12345678901234567890')
    expect(releasesIn([sheet], { warn: (message) => told.push(message) })).toEqual([
      { ocid: 'o', tender: { value: { amount: 'mil pesos' } } },
      { ocid: 'p', tender: { value: { amount: '12345678901234567890' } } },
    ])
    expect(told).toHaveLength(2)
  })

  test('places in a heading put items in order, and may be left out where the schema has a list', () => {
    const sheet = table(
      'main',
      'ocid|id|tender/items/7/id|tender/items/2/id|awards/title',
      'o|1|b|a|x',
    )
    expect(releasesIn([sheet])).toEqual([
      {
        ocid: 'o',
        id: '1',
        tender: { items: [{ id: 'a' }, { id: 'b' }] },
        awards: [{ title: 'x' }],
      },
    ])
  })

  test('of two values of one field the first stays, and it is told', () => {
    const told: string[] = []
    const sheet = table('main', 'ocid|id|language', 'o|1|es', 'o|1|en')
    expect(releasesIn([sheet], { warn: (message) => told.push(message) })).toEqual([
      { ocid: 'o', id: '1', language: 'es' },
    ])
    expect(told[0]).toContain('«es» en un renglón y «en» en otro')
  })

  test('a field written as a value and as an object keeps the first, and it is told', () => {
    const told: string[] = []
    const sheets = [table('a', 'ocid|id|x', 'o|1|valor'), table('b', 'ocid|id|x/y', 'o|1|2')]
    expect(releasesIn(sheets, { warn: (message) => told.push(message) })).toEqual([
      { ocid: 'o', id: '1', x: 'valor' },
    ])
    expect(told).toHaveLength(1)
  })

  test('a name that objects inherit is a name like any other', () => {
    const sheet = table('main', 'ocid|__proto__/polluted|constructor', 'o|1|2')
    const [release] = releasesIn([sheet]) as object[]
    expect(Object.keys(release ?? {})).toEqual(['ocid', '__proto__', 'constructor'])
    expect('polluted' in {}).toBe(false)
  })
})

describe('CSV', () => {
  const release = {
    ocid: 'o',
    id: '1',
    title: '=SUMA(A1)',
    tender: { title: 'a, "b"\r\nc', value: { amount: -5 } },
  }
  const [sheet] = flatten(release, { kind: 'release' }).sheets

  test('a formula is neutral in the file for people, and exact in the one for machines', () => {
    const [human, machine] = (['human', 'machine'] as const).map((audience) =>
      sheet ? toCsv(sheet, { audience }) : '',
    )
    expect(human).toBe(
      '\uFEFFocid,id,title,tender/title,tender/value/amount\r\no,1,\'=SUMA(A1),"a, ""b""\r\nc",-5\r\n',
    )
    expect(machine?.startsWith('ocid,id')).toBe(true)
    expect(machine).toContain(',=SUMA(A1),')
    for (const file of [human, machine])
      expect(unflatten({ 'releases.csv': file ?? '' }, { kind: 'release' })).toEqual(release)
  })

  test('a file without its mark is for people where that is said', () => {
    expect(
      unflatten({ a: "ocid,id,title\no,1,'=1" }, { kind: 'release', audience: 'human' }),
    ).toEqual({ ocid: 'o', id: '1', title: '=1' })
  })

  test.each([
    ['lines that end in LF, and none at the end', 'ocid,id\no,1'],
    ['semicolons, as Excel writes where the comma is for decimals', 'ocid;id\r\no;1\r\n'],
    ['tabs', 'ocid\tid\r\no\t1'],
    ['blank lines and cells beyond the headings', 'ocid,id\n\no,1,x,\n,,\n'],
    ['bytes', new TextEncoder().encode('\uFEFFocid,id\r\no,1\r\n')],
  ])('%s', (_, file) => {
    expect(unflatten({ a: file }, { kind: 'array' })).toEqual([{ ocid: 'o', id: '1' }])
  })

  test('a quote that is never closed is refused, with its line', () => {
    expect(() => unflatten({ a: 'ocid\n"o\np' })).toThrow(
      expect.objectContaining({ code: 'broken-csv', message: expect.stringContaining('línea 2') }),
    )
  })

  test('what is not UTF-8 is refused', () => {
    expect(() => unflatten({ a: Uint8Array.of(0x6f, 0xf1) })).toThrow(
      expect.objectContaining({ code: 'broken-csv' }),
    )
  })
})

describe('what is too much is refused before it takes memory', () => {
  const tooLarge = expect.objectContaining({ code: 'too-large' })
  const headings = Array.from({ length: 100_000 }, (_, at) => `x${at}`).join()

  test('a hundred thousand columns', () => {
    expect(() => unflatten({ a: `${headings}\n${'1,'.repeat(99_999)}1` })).toThrow(tooLarge)
    expect(() => unflatten([{ name: 'a', headings: headings.split(','), rows: [] }])).toThrow(
      tooLarge,
    )
  })

  test('more rows, cells or bytes than admitted', () => {
    const file = { a: `ocid,id\n${'o,1\n'.repeat(20)}` }
    expect(() => unflatten(file, { limits: { maxRows: 19 } })).toThrow(tooLarge)
    expect(() => unflatten(file, { limits: { maxCells: 39 } })).toThrow(tooLarge)
    expect(() => unflatten(file, { limits: { maxBytes: 80 } })).toThrow(tooLarge)
    expect(unflatten(file, { kind: 'array' })).toEqual([{ ocid: 'o', id: '1' }])
  })

  test('a heading of a hundred thousand steps', () => {
    const path = 'x/'.repeat(100_000)
    expect(() => unflatten([{ name: 'a', headings: [`${path}x`], rows: [['1']] }])).toThrow(
      expect.objectContaining({ code: 'too-deep' }),
    )
  })
})
