import { expect, test } from 'vitest'
import { dataFile, dataIsHere } from '../../test/data.ts'
import { officialCheck } from '../../test/official-check.ts'
import { packageMetaOf } from './package-meta.ts'
import { recordPackage } from './record-package.ts'

const meta = {
  uri: 'https://datos.example.mx/records.json',
  publishedDate: '2026-03-01T00:00:00-06:00',
  publisher: { name: 'Municipio de San Tequio' },
}
const release = (ocid: string, id: string, date: string) => ({
  ocid,
  id,
  date,
  tag: ['tender'],
  initiationType: 'tender',
  tender: { id: 't', title: id },
})
const releases = [
  release('ocds-abcdef-2', 'b', '2026-02-01T00:00:00Z'),
  release('ocds-abcdef-1', 'a', '2026-01-01T00:00:00Z'),
  release('ocds-abcdef-2', 'c', '2026-01-15T00:00:00Z'),
]

test('each process has one record, and its releases go from oldest to newest', () => {
  const { records } = recordPackage(releases, meta).package

  expect(records).toMatchObject([
    { ocid: 'ocds-abcdef-1', compiledRelease: { id: 'ocds-abcdef-1-2026-01-01T00:00:00Z' } },
    {
      ocid: 'ocds-abcdef-2',
      releases: [{ id: 'c' }, { id: 'b' }],
      compiledRelease: { id: 'ocds-abcdef-2-2026-02-01T00:00:00Z', tender: { title: 'b' } },
    },
  ])
})

test('a linked release is its address, date and tag', () => {
  const linked = ({ id }: { id?: unknown }) => `https://datos.example.mx/releases/${id}.json`
  const { records } = recordPackage(releases.slice(1, 2), meta, { linked }).package

  expect(records).toMatchObject([
    {
      releases: [
        {
          url: 'https://datos.example.mx/releases/a.json',
          date: '2026-01-01T00:00:00Z',
          tag: ['tender'],
        },
      ],
    },
  ])
})

test('a record whose releases have not all an address embeds them all', () => {
  const linked = ({ id }: { id?: unknown }) => (id === 'b' ? 'https://a.mx/b.json' : undefined)
  const { records } = recordPackage(releases, meta, { linked }).package
  expect(records).toMatchObject([
    { releases: [{ id: 'a' }] },
    { releases: [{ id: 'c' }, { id: 'b' }] },
  ])
})

test('a package of records says what the packages of its releases said, the last of them first', () => {
  const head = (number: number, license: string) => ({
    uri: `https://a.mx/${number}.json`,
    publisher: { name: `Oficina ${number}`, uid: '1' },
    publishedDate: `2026-0${3 - number}-01T00:00:00Z`,
    license,
    extensions: ['https://a.mx/x/extension.json', `https://a.mx/${number}/extension.json`],
  })
  const { extensions: _, ...plain } = head(2, 'https://creativecommons.org/licenses/by/4.0/')

  expect(packageMetaOf([head(1, 'https://a.mx/licencia'), plain])).toEqual({
    publisher: { name: 'Oficina 2', uid: '1' },
    publishedDate: '2026-02-01T00:00:00Z',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    extensions: ['https://a.mx/x/extension.json', 'https://a.mx/1/extension.json'],
    packages: ['https://a.mx/1.json', 'https://a.mx/2.json'],
  })
  expect(packageMetaOf([{ publisher: 'Tesorería', license: null, extensions: 'x' }])).toEqual({})
})

test('by the rule of 1.0 the suppliers of an award are replaced whole, by that of 1.1 joined', () => {
  const awarded = (name: string, date: string) => ({
    ...release('ocds-abcdef-1', name, date),
    awards: [{ id: '1', suppliers: [{ name }] }],
    tender: { id: 't', tenderers: [{ name }] },
  })
  const pair = [awarded('A', '2015-01-01T00:00:00Z'), awarded('B', '2015-02-01T00:00:00Z')]
  const [both, last] = [[{ name: 'A' }, { name: 'B' }], [{ name: 'B' }]]

  expect(recordPackage(pair, meta).package.records).toMatchObject([
    { compiledRelease: { awards: [{ suppliers: both }], tender: { tenderers: both } } },
  ])
  expect(recordPackage(pair, meta, { version: '1.0' }).package.records).toMatchObject([
    { compiledRelease: { awards: [{ suppliers: last }], tender: { tenderers: last } } },
  ])
})

test('without releases, or without process, there is no record', () => {
  const code = (name: string) => expect.objectContaining({ code: name })
  expect(() => recordPackage([], meta)).toThrow(code('no-releases'))
  expect(() => recordPackage([{ date: '2026' }], meta)).toThrow(code('ocid-missing'))
})

test.skipIf(!dataIsHere)('the official schema finds nothing wrong in a package', () => {
  const schema = dataFile('ocds-1.1.5/release-schema.json')
  const check = officialCheck('record-package')
  const linked = () => 'https://datos.example.mx/releases/a.json'

  expect(check(recordPackage(releases, meta, { schema, versioned: true }).package)).toEqual([])
  expect(check(recordPackage(releases, meta, { schema, linked }).package)).toEqual([])
})
