import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { folderForTests, ocds } from '../../test/command.ts'

const { folder, write, takeAway } = folderForTests()
afterAll(takeAway)

const release = {
  ...{ ocid: 'ocds-a1b2c3-1', id: '1', date: '2026-01-01T00:00:00Z' },
  ...{ tag: ['tender'], initiationType: 'tender', tender: { id: 't', title: 'Banquetas' } },
}
const head = { uri: 'https://a.mx/p.json', version: '1.1', publisher: { name: 'León' } }
const license = 'https://creativecommons.org/licenses/by/4.0/'
const packageOf = (...releases: object[]) => ({
  ...{ ...head, publishedDate: '2026-01-02T00:00:00Z', license, releases },
})
const good = write('good.json', packageOf(release))
const bad = write('bad.json', packageOf({ ...release, date: '2026' }, { ...release, id: 2 }))

describe('for a machine', () => {
  test('each file is one object in a line, in the order in which files were named', async () => {
    const { code, out } = await ocds(['validate', '--json', bad, good])
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))

    expect(code).toBe(1)
    expect(first).toMatchObject({
      file: bad,
      valid: false,
      kind: 'release-package',
      version: '1.1',
      errors: [
        { path: 'releases/0/date', rule: 'date-time' },
        { path: 'releases/1/id', rule: 'string' },
      ],
    })
    expect(Object.keys(first).slice(0, 10)).toEqual([
      ...['file', 'valid', 'kind', 'version', 'errors', 'additionalFields'],
      ...['codes', 'emptyFields', 'conformance', 'coherence'],
    ])
    expect(second).toMatchObject({ file: good, valid: true, errors: [] })
  })

  test('0 is valid, 1 is not valid, 2 could not be read; the worst of all counts', async () => {
    const codes = async (...files: string[]) => (await ocds(['validate', '--json', ...files])).code
    expect(await codes(good)).toBe(0)
    expect(await codes(bad, good)).toBe(1)
    expect(await codes('/no/existe.json', bad, good)).toBe(2)
  })

  test('a file that cannot be read is an object too, and the others are read', async () => {
    const cut = write('cut.json', '{"releases": [')
    const { out } = await ocds(['validate', '--json', '/no/existe.json', cut, good])
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toMatchObject([
      {
        valid: false,
        errors: [{ rule: 'unreadable', message: expect.stringContaining('No existe') }],
      },
      { file: cut, valid: false },
      { valid: true },
    ])
  })

  test('what comes by a pipe, also compressed and line by line, is called «-»', async () => {
    const lines = `${JSON.stringify(release)}\n${JSON.stringify({ ...release, id: '2' })}\n`
    for (const input of [lines, gzipSync(lines)]) {
      const { code, out } = await ocds(['validate', '--json'], input)
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ file: '-', valid: true })
    }
    expect((await ocds(['validate', '-', good], '{')).code).toBe(2)
  })
})

describe('for a person', () => {
  test('the report says how many times, which rule, where, and what to do', async () => {
    const { out } = await ocds(['validate', good, bad])
    expect(out).toContain(`✓ ${good} (paquete de entregas, versión 1.1): válido`)
    expect(out).toContain(`✗ ${bad} (paquete de entregas, versión 1.1): no es válido, 2 errores`)
    expect(out).toMatch(/veces +regla +dónde, por ejemplo +qué hacer/)
    expect(out).toMatch(/1 +date-time +releases\/0\/date +La fecha debe llevar hora y zona/)
    expect(out).toContain('2 archivos, 1 sin validez.')
    expect(out).toContain('ocds repair')
  })

  test('what is wrong most often comes first, counted over all files', async () => {
    const wrong = Array.from({ length: 12 }, (_, n) => ({ ...release, id: `${n}`, date: 'ayer' }))
    const many = write('many.json', packageOf(...wrong, { ...release, id: 1, date: 'hoy' }))
    const { out } = await ocds(['validate', many, bad])
    const rows = out.split('\n').filter((line) => /^ +\d+ /.test(line))
    expect(rows[0]).toMatch(/^ +14 +date-time +releases\/0\/date/)
    expect(rows[1]).toMatch(/^ +2 +string +releases\/12\/id/)
  })

  test('a valid file needs no table', async () => {
    const whole = write('whole.json', {
      ...packageOf({ ...release, tender: { id: '1', title: 'Pavimento', status: 'active' } }),
      license: 'https://creativecommons.org/licenses/by/4.0/',
    })
    expect((await ocds(['validate', whole])).out.trim().split('\n')).toHaveLength(1)
  })

  test('without files at a terminal, or with an option that it has not, the use is one sentence', async () => {
    expect(await ocds(['validate'])).toEqual({
      code: 1,
      out: '',
      err: 'Di qué archivo, o manda los datos por una tubería. Mira --help.',
    })
    expect(await ocds(['validate', '--jason', good])).toMatchObject({
      code: 1,
      err: 'No existe la opción --jason. Mira --help.',
    })
    expect((await ocds(['validate', '--max-bytes', 'mucho', good])).err).toContain('--max-bytes')
  })
})

test('of a folder every file of JSON is checked, and of thousands only the wrong ones have a line', async () => {
  for (let n = 0; n < 200; n++) write(`folder/${n}.json`, packageOf(release))
  write('folder/sub/wrong.json', packageOf({ ...release, date: null }))
  write('folder/leeme.txt', 'no es JSON')
  const { code, out } = await ocds(['validate', `${folder}/folder`])
  expect(code).toBe(1)
  expect(out).toContain('201 archivos, 1 sin validez.')
  expect(out.split('\n').filter((line) => /^[✓✗]/.test(line)).length).toBeLessThan(30)
  expect(out).toContain('sub/wrong.json')
})

test('bad bytes end in a report, never in a crash', async () => {
  const deep = '['.repeat(300_000)
  const cases: [string, string | Uint8Array][] = [
    ['latin1.json', Buffer.from('{"publisher":{"name":"Le\xf3n"}}', 'latin1')],
    ['deep.json', deep],
    ['deeper.json', deep + ']'.repeat(300_000)],
    ['empty.json', ''],
    ['nan.json', '{"releases":[NaN]}'],
    ['text.json', `"${'a'.repeat(2_000_000)}"`],
    ['proto.json', '{"__proto__":{"x":1},"releases":[{"__proto__":{"ocid":"x"}}]}'],
    ['zeros.json', new Uint8Array(100_000)],
  ]
  const files = cases.map(([name, content]) => write(`bytes/${name}`, content))
  const { out, code } = await ocds(['validate', '--json', ...files])
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ file, valid }) => [file, valid])).toEqual(files.map((file) => [file, false]))
  expect(code).toBe(2)
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})
