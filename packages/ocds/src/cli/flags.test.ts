import { readdirSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { folderForTests, ocds } from '../../test/command.ts'
import { dataFile, dataIsHere, dataPath } from '../../test/data.ts'

const { write, takeAway } = folderForTests()
afterAll(takeAway)

const release = (process: string, days: number, tag: string) => ({
  ...{ ocid: `ocds-a1b2c3-${process}`, id: '1', date: '2026-01-01T00:00:00Z', tag: [tag] },
  initiationType: 'tender',
  tender: {
    id: 't',
    tenderPeriod: {
      startDate: '2026-01-01T00:00:00Z',
      endDate: new Date(Date.UTC(2026, 0, 1 + days)).toISOString(),
    },
  },
})
const lines = (...releases: object[]) => releases.map((one) => JSON.stringify(one)).join('\n')

test('a person reads which flags there are, how many, and where to look', async () => {
  const { code, out } = await ocds(
    ['flags'],
    lines(release('1', 3, 'compiled'), release('2', 40, 'compiled')),
  )
  expect(code).toBe(0)
  expect(out).toContain('2 entregas. Señales:')
  expect(out).toMatch(/R003 +1 +procesos +ocds-a1b2c3-1 +Dio pocos días/)
  expect(out).toContain('no que alguien hizo algo mal')
  expect((await ocds(['flags'], lines(release('2', 40, 'compiled')))).out).toContain(
    'ninguna señal',
  )
})

test('releases that are not compiled are merged first, whatever the order of their files', async () => {
  const [first, last] = [
    release('1', 3, 'tender'),
    { ...release('1', 40, 'tenderUpdate'), date: '2026-02' },
  ]
  const { out } = await ocds(['flags', '--json', write('b.json', last), write('a.json', first)])
  expect(JSON.parse(out).OCID).toBeUndefined()
  expect(JSON.parse((await ocds(['flags', '--json', write('a.json', first)])).out).OCID).toEqual({
    'ocds-a1b2c3-1': { R003: 1 },
  })
})

test('settings have the names of Cardinal, and a wrong one is said with its place', async () => {
  const input = lines(release('1', 20, 'compiled'))
  const settings = write('settings.json', { R003: { threshold: 30 } })
  const { out } = await ocds(['flags', '--json', '--settings', settings], input)
  expect(JSON.parse(out)).toMatchObject({ OCID: { 'ocds-a1b2c3-1': { R003: 1 } } })

  const wrong = write('wrong.json', { R003: { limit: 30 } })
  for (const [args, sentence] of [
    [['--settings', wrong], 'settings.R003.limit'],
    [['--settings', write('text.json', 'x')], 'no es un objeto de JSON'],
    [['--settings', '/no/existe.json'], 'No existe'],
    [['--indicators', 'R999'], 'R999'],
  ] as const) {
    const { code, err } = await ocds(['flags', ...args], input)
    expect([code, err]).toEqual([1, expect.stringContaining(sentence)])
  }
})

describe.skipIf(!dataIsHere)('the samples of the reference', () => {
  const names = dataIsHere ? readdirSync(dataPath('cases/flags/coverage')) : []
  const inputs = names.filter((name) => name.endsWith('.jsonl'))

  test.each(inputs)('coverage of %s', async (name) => {
    const { out } = await ocds([
      'flags',
      '--coverage',
      '--json',
      dataPath(`cases/flags/coverage/${name}`),
    ])
    const expected = name.replace('.jsonl', '.expected')
    expect(names).toContain(expected)
    expect(JSON.parse(out)).toEqual(dataFile(`cases/flags/coverage/${expected}`))
  })
})

test('coverage tells how often each field says something, and which lines are none', async () => {
  const { code, out, err } = await ocds(
    ['flags', '--coverage'],
    '{"a":0,"b":[{"c":""}]}\n{"a":\n{"a":2}',
  )
  expect(code).toBe(1)
  expect(out).toMatch(/2 +\/a\n/)
  expect(err).toContain('La línea 2 no es JSON')
})

test('of more paths than anybody reads, a person is told the first, and a machine all', async () => {
  const names = Array.from({ length: 150_000 }, (_, at) => `"campo ${at}":1`)
  const line = `{${names.join()}}`

  const { code, out } = await ocds(['flags', '--coverage'], line)
  expect([code, out.split('\n').length]).toEqual([0, 10_003])
  expect(out).toContain('… y 140,002 más.')

  const counts = JSON.parse((await ocds(['flags', '--coverage', '--json'], line)).out)
  expect(Object.keys(counts)).toHaveLength(150_002)
  expect(counts['/campo 149999']).toBe(1)
})
