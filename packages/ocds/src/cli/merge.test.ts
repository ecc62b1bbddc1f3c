import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { folderForTests, ocds } from '../../test/command.ts'
import { dataFile, dataIsHere, dataPath } from '../../test/data.ts'
import { validate } from '../validate/validate.ts'

const { inFolder, write, takeAway } = folderForTests()
afterAll(takeAway)

const release = (process: string, id: string, month: number, more: object = {}) => ({
  ocid: `ocds-a1b2c3-${process}`,
  id,
  date: `2026-0${month}-01T00:00:00Z`,
  tag: ['tender'],
  initiationType: 'tender',
  tender: { id: 't', title: `Calle ${month}` },
  ...more,
})
const packageOf = (uri: string, releases: object[]) => ({
  ...{ uri, version: '1.1', publishedDate: '2026-05-01T00:00:00Z', releases },
  publisher: { name: 'León' },
})

const one = write(
  'one.json',
  packageOf('https://a.mx/1.json', [release('2', 'b', 2), release('1', 'a', 1)]),
)
const two = write(
  'two.json.gz',
  gzipSync(JSON.stringify(packageOf('https://a.mx/2.json', [release('2', 'c', 1)]))),
)
const lines = write(
  'lines.jsonl',
  [release('1', 'd', 3), release('3', 'e', 1)].map((r) => JSON.stringify(r)).join('\n'),
)

test('files of all kinds become one valid package, a record for each process', async () => {
  const { code, out, err } = await ocds(['merge', '--uri', 'https://a.mx/r.json', one, two, lines])
  const merged = JSON.parse(out)

  expect(code).toBe(0)
  expect(err).toBe('5 entregas en 3 registros; 0 problemas.')
  expect(validate(merged).errors).toEqual([])
  expect(merged).toMatchObject({
    uri: 'https://a.mx/r.json',
    publishedDate: '2026-05-01T00:00:00Z',
    publisher: { name: 'León' },
    packages: ['https://a.mx/1.json', 'https://a.mx/2.json'],
    records: [
      {
        ocid: 'ocds-a1b2c3-1',
        releases: [{ id: 'a' }, { id: 'd' }],
        compiledRelease: { id: 'ocds-a1b2c3-1-2026-03-01T00:00:00Z', tender: { title: 'Calle 3' } },
      },
      { ocid: 'ocds-a1b2c3-2', releases: [{ id: 'c' }, { id: 'b' }] },
      { ocid: 'ocds-a1b2c3-3' },
    ],
  })
  expect(merged.records[0].versionedRelease).toBeUndefined()
})

test('with --linked a release is an address where its package has one, with --versioned it has a history', async () => {
  const { out } = await ocds(['merge', '--linked', '--versioned', '--lines', one, lines])
  const [first, second] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

  expect(second).toMatchObject({
    releases: [{ url: 'https://a.mx/1.json#b', date: '2026-02-01T00:00:00Z', tag: ['tender'] }],
    versionedRelease: { tender: { title: [{ releaseID: 'b', value: 'Calle 2' }] } },
  })
  // One of its releases came alone, and a record has no mixture.
  expect(first).toMatchObject({ releases: [{ id: 'a' }, { id: 'd' }] })
})

test.skipIf(!dataIsHere)(
  'the record of the worked example comes out as it was published',
  async () => {
    const { out } = await ocds([
      'merge',
      '--versioned',
      dataPath('worked-example/release-package.json'),
    ])
    const [made] = JSON.parse(out).records
    const [published] = dataFile('worked-example/record-package.json').records
    expect(made.compiledRelease).toEqual(published.compiledRelease)
    expect(made.versionedRelease).toEqual(published.versionedRelease)
  },
)

test('records are merged again from the releases that they embed', async () => {
  const { out } = await ocds(['merge', one, two])
  const again = await ocds(['merge', '--lines'], out)
  expect(
    again.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(JSON.parse(out).records)
})

test('what belongs to no process, and what contradicts itself, is told and leaves the others', async () => {
  const clash = [release('9', 'x', 1, { tender: 1 }), release('9', 'y', 2)]
  const wrong = write(
    'wrong.json',
    packageOf('https://a.mx/w.json', [{ id: '1' }, ...clash, release('1', 'a', 1)]),
  )
  const { code, out, err } = await ocds(['merge', '--lines', wrong])
  const records = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

  expect(code).toBe(1)
  expect(records).toMatchObject([
    { ocid: 'ocds-a1b2c3-1' },
    { ocid: 'ocds-a1b2c3-9', releases: clash },
  ])
  expect(records[1].compiledRelease).toBeUndefined()
  expect(err).toContain('releases/0')
  expect(err).toContain('ocds-a1b2c3-9 · tender: Dos entregas no coinciden')
})

test('a package of 1.0 is merged by the rule of 1.0', async () => {
  const awards = (name: string) => ({ awards: [{ id: '1', suppliers: [{ name }] }] })
  const { version: _, ...old } = packageOf('https://a.mx/0.json', [
    release('1', 'a', 1, awards('A')),
    release('1', 'b', 2, awards('B')),
  ])
  const { out } = await ocds(['merge', '--lines'], JSON.stringify(old))
  expect(JSON.parse(out).compiledRelease.awards).toEqual([{ id: '1', suppliers: [{ name: 'B' }] }])
})

test('a file is written when it is whole: what stood there stays until then', async () => {
  const out = inFolder('out.json')
  writeFileSync(out, 'antes')
  expect((await ocds(['merge', '--out', out, inFolder('no.json')])).code).toBe(2)
  expect(readFileSync(out, 'utf8')).toBe('antes')

  expect((await ocds(['merge', '--out', out, one])).code).toBe(0)
  expect(JSON.parse(readFileSync(out, 'utf8')).records).toHaveLength(2)
  expect(await ocds(['merge', '--out', inFolder('no/hay/out.json'), one])).toMatchObject({
    code: 2,
  })
  expect(existsSync(inFolder('no'))).toBe(false)
})

test('with --json the report is one object beside the answer', async () => {
  const { err } = await ocds(['merge', '--json', '--lines', lines, inFolder('no.json')])
  expect(JSON.parse(err)).toMatchObject({
    releases: 2,
    records: 2,
    unreadable: [{ file: inFolder('no.json') }],
    wrong: [],
    unmerged: [],
    warnings: [],
  })
})
