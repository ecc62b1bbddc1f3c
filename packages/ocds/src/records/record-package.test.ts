import { expect, test } from 'vitest'
import { dataFile, dataIsHere } from '../../test/data.ts'
import { officialCheck } from '../../test/official-check.ts'
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
