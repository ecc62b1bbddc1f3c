import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { folderForTests, ocds } from '../../test/command.ts'

const { inFolder, write, takeAway } = folderForTests()
afterAll(takeAway)

const document = {
  ...{ uri: 'https://a.mx/p.json', version: '1.1', publishedDate: '2026-01-02T00:00:00Z' },
  publisher: { name: 'León' },
  releases: [
    {
      ...{ ocid: 'ocds-a1b2c3-1', id: '1', date: '2026-01-01T00:00:00Z', tag: ['tender'] },
      initiationType: 'tender',
      tender: {
        ...{ id: 't', title: '=SUMA(A1)', numberOfTenderers: 2, description: null },
        items: [
          { id: '1', quantity: 2 },
          { id: '2', quantity: 3.5 },
        ],
      },
    },
  ],
}
const { description: _, ...heldTender } = document.releases[0]?.tender ?? {}
const held = { ...document, releases: [{ ...document.releases[0], tender: heldTender }] }
const file = write('document.json', document)
const json = (text: string) => JSON.parse(text)

describe.each(['hojas', 'libro.xlsx'])('a document goes to %s and comes back', (name) => {
  const out = inFolder(name)
  const list = name.endsWith('.xlsx') ? `${out}.no-cabe.json` : `${out}/no-cabe.json`

  test('what the sheets do not hold is told, with its reason', async () => {
    const told = await ocds(['flatten', '--out', out, file])
    expect(told.code).toBe(0)
    expect(told.out).toContain('ten_items: 2 renglones')
    expect(told.out).toContain('1 valor no cabe en las hojas.')
    expect(told.out).toMatch(
      /veces +regla +dónde, por ejemplo +por qué\n +1 +null +releases\/0\/tender\/description +Es nulo/,
    )
  })

  test('without that list the rest comes back, and with it all', async () => {
    expect(json((await ocds(['unflatten', out])).out)).toEqual(held)
    const whole = await ocds(['unflatten', '--not-held', list, out])
    expect(json(whole.out)).toEqual(document)
    const back = inFolder(`${name}.json`)
    expect((await ocds(['unflatten', '--out', back, out])).code).toBe(0)
    expect(json(readFileSync(back, 'utf8'))).toEqual(held)
  })
})

test('in the files for people nothing is a formula, and they come back too', async () => {
  const out = inFolder('personas')
  await ocds(['flatten', '--human', '--out', out, file])
  expect(readFileSync(`${out}/releases.csv`, 'utf8')).toContain("'=SUMA(A1)")
  expect(readFileSync(inFolder('hojas/releases.csv'), 'utf8')).not.toContain("'=")
  expect(json((await ocds(['unflatten', out])).out)).toEqual(held)
})

test('JSON Lines are one list of rows', async () => {
  const lines = [1, 2].map((n) => JSON.stringify({ ...document.releases[0], id: `${n}` }))
  const { code, out } = await ocds(
    ['flatten', '--json', '--out', inFolder('lineas')],
    lines.join('\n'),
  )
  expect(code).toBe(0)
  expect(json(out)).toMatchObject({ kind: 'array', sheets: [{ name: 'releases', rows: 2 }, {}] })
})

test('a list whose name is a path stays in its folder', async () => {
  const strange = { ...document.releases[0], '..\\..\\fuera': [{ id: '1', a: 1 }] }
  await ocds(['flatten', '--out', inFolder('dentro')], JSON.stringify(strange))
  expect(readdirSync(inFolder('dentro')).some((name) => name.includes('fuera'))).toBe(true)
  expect(readdirSync(inFolder('.'))).not.toContain('fuera.csv')
})

describe('what cannot be done is one sentence', () => {
  test.each<[string, string[], number]>([
    ['Falta --out.', ['flatten', file], 1],
    ['Va un solo ARCHIVO', ['flatten', '--out', inFolder('x'), file, file], 1],
    ['no hay cómo ponerlo en hojas', ['flatten', '--out', inFolder('x'), write('n.json', '1')], 1],
    ['No existe.', ['unflatten', inFolder('nada')], 2],
    ['no hay ningún CSV', ['unflatten', inFolder('.')], 2],
    ['no es un libro de Excel', ['unflatten', write('falso.xlsx', 'x')], 2],
    ['No existe el tipo «otro»', ['unflatten', '--kind', 'otro', inFolder('hojas')], 1],
    ['no es una lista', ['unflatten', '--not-held', file, inFolder('hojas')], 2],
    ['Pide más con --max-bytes', ['unflatten', '--max-bytes', '10', inFolder('hojas')], 2],
  ])('%s', async (sentence, args, code) => {
    const { err, ...end } = await ocds(args)
    expect(err).toContain(sentence)
    expect(end.code).toBe(code)
  })

  test('a sheet of a hundred thousand columns is refused', async () => {
    writeFileSync(
      inFolder('ancha.csv'),
      `${Array.from({ length: 100_000 }, (_, n) => `a${n}`).join()}\n`,
    )
    const { code, err } = await ocds(['unflatten', inFolder('ancha.csv')])
    expect([code, err]).toEqual([2, expect.stringContaining('columnas')])
  })
})
