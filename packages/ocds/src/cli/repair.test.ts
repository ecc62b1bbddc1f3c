import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { folderForTests, ocds } from '../../test/command.ts'
import { dataIsHere, dataMissing, dataPath } from '../../test/data.ts'

const { inFolder, write, takeAway } = folderForTests()
afterAll(takeAway)

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const broken = {
  ...{ uri: 'https://a.mx/p.json', publisher: { name: ' León ' }, publishedDate: '2026-01-02' },
  releases: [
    {
      ...{
        ocid: 'OCDS-A1B2C3-1',
        id: 1,
        date: '5/1/2026',
        tag: 'tender',
        initiationType: 'tender',
      },
      tender: { id: 't', secreto: 'sin lugar' },
    },
  ],
}

describe.skipIf(!dataIsHere)('a person with an invalid package of Mexico City', () => {
  const folder = 'cases/validate/real/cdmx-sefin-2016'
  const files = dataIsHere ? readdirSync(dataPath(folder)) : []
  if (!dataIsHere) console.warn(`Sin archivos de la Ciudad de México: ${dataMissing}.`)

  test('learns what is wrong, where and what to do, gets it repaired, and can take it back', () => {
    const original = dataPath(join(folder, files[0] ?? ''))
    const repaired = inFolder('reparado.json')
    const run = (...args: string[]) => {
      const bin = join(import.meta.dirname, '../../bin/ocds.mjs')
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
        encoding: 'utf8',
      })
      return { status, stdout, stderr }
    }

    const checked = run('validate', original)
    expect(checked).toMatchObject({ status: 1, stderr: '' })
    expect(checked.stdout).toContain('no es válido, 7 errores')
    expect(checked.stdout).toMatch(
      /uri +releases\/0\/tender\/tenderers\/0\/contactPoint\/url +La dirección/,
    )

    const mended = run('repair', '--out', repaired, original)
    expect(mended).toMatchObject({ status: 0, stderr: '' })
    expect(mended.stdout).toContain('ya es válido')
    expect(mended.stdout).toContain('«WWW.FINANZAS.DF.GOB.MX» → «http://WWW.FINANZAS.DF.GOB.MX»')
    expect(run('validate', repaired).status).toBe(0)

    const back = inFolder('original.json')
    expect(
      run('repair', '--undo', `${repaired}.cambios.json`, '--out', back, repaired).status,
    ).toBe(0)
    expect(json(back)).toEqual(json(original))
  })

  test('may do so with a whole folder at once', async () => {
    const out = `${inFolder('reparados')}/`
    const { code } = await ocds(['repair', '--out', out, dataPath(folder)])
    expect(code).toBe(0)
    expect((await ocds(['validate', out])).code).toBe(1)
    const documents = readdirSync(out).filter((name) => !name.endsWith('.cambios.json'))
    expect(documents).toEqual(files)
    expect((await ocds(['validate', ...documents.map((name) => join(out, name))])).code).toBe(0)
  })
})

test('each change is told by rule, with what was and what is; without --out nothing is written', async () => {
  const file = write('broken.json', broken)
  const { code, out } = await ocds(['repair', file])

  expect(code).toBe(0)
  expect(out).toContain('Escribimos el prefijo del ocid en minúsculas. (ocid-prefix, 1 vez)')
  expect(out).toContain('releases/0/ocid: «OCDS-A1B2C3-1» → «ocds-a1b2c3-1»')
  expect(out).toContain('releases/0/tender/secreto: «sin lugar»')
  expect(out).toContain('No se escribió nada.')
  expect(json(file)).toEqual(broken)
})

test('what cannot be known is left to the person, and an option brings it', async () => {
  const { publisher: _, ...nobody } = broken
  const file = write('nobody.json', nobody)
  const without = await ocds(['repair', file])
  expect(without.code).toBe(1)
  expect(without.out).toContain('Esto no se puede saber; escríbelo tú:')
  expect((await ocds(['repair', '--publisher', 'León', file])).code).toBe(0)
})

test('JSON Lines stay lines, in a pipe too, and go back to what they were', async () => {
  const lines = [1, 2].map((n) => JSON.stringify({ ...broken.releases[0], id: n }))
  const file = write('lines.jsonl', lines.join('\n'))
  const fixed = inFolder('fixed.jsonl')
  expect((await ocds(['repair', '--out', fixed, file])).code).toBe(0)
  expect(readFileSync(fixed, 'utf8').trim().split('\n')).toHaveLength(2)

  const undone = await ocds(['repair', '--undo', `${fixed}.cambios.json`, fixed])
  expect(
    undone.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(lines.map((line) => JSON.parse(line)))
  const piped = await ocds(['repair', '--out', '-'], lines.join('\n'))
  expect(piped.out).toBe(readFileSync(fixed, 'utf8'))
})

test('with --json the report is one object', async () => {
  const { out } = await ocds(['repair', '--json', write('b.json', broken)])
  expect(JSON.parse(out)).toMatchObject({
    valid: true,
    refused: [],
    errors: [],
    moved: [{ path: 'releases/0/tender/secreto', value: 'sin lugar' }],
    repairs: expect.arrayContaining([
      expect.objectContaining({ rule: 'ocid-prefix', path: 'releases/0/ocid' }),
    ]),
  })
})

test('the changes of another file, or no changes at all, undo nothing', async () => {
  const file = write('c.json', broken)
  const other = write('d.json', { ocid: 'x' })
  await ocds(['repair', '--out', inFolder('c2.json'), file])
  const out = inFolder('e.json')
  for (const [changes, of] of [
    [`${inFolder('c2.json')}.cambios.json`, other],
    [file, file],
  ] as const) {
    expect((await ocds(['repair', '--undo', changes, '--out', out, of])).code).toBe(2)
    expect(existsSync(out)).toBe(false)
  }
})

test('a document bigger than what is held whole is refused with what to do', async () => {
  const { code, err } = await ocds([
    'repair',
    '--max-document',
    '1000000',
    write('big.json', { ...broken, license: 'x'.repeat(3_000_000) }),
  ])
  expect(code).toBe(2)
  expect(err).toContain('--max-document')
})

test('thousands of changes of several lines are kept, told and taken back', async () => {
  const documents = (line: number) =>
    Array.from({ length: 1500 }, (_, at) => ({ id: ` ${at}`, title: line ? 'Acta ' : '' }))
  const lines = [0, 1, 2].map((line) => ({
    ...broken.releases[0],
    tender: { documents: documents(line) },
  }))
  const text = lines.map((one) => `${JSON.stringify(one)}\n`).join('')
  const [given, out] = [write('many.jsonl', text), inFolder('mended.jsonl')]

  const { out: report } = await ocds(['repair', '--out', out, given])
  expect(report).toContain('(trim, 7,500 veces)')
  expect(report).toContain('línea 1: tender/documents')
  const told = JSON.parse((await ocds(['repair', '--json', given])).out)
  expect(told.repairs.length).toBeGreaterThan(9000)
  expect((await ocds(['repair', '--undo', `${out}.cambios.json`, out])).out).toBe(text)
})
