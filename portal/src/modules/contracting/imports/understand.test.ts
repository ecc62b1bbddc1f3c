import { expect, test } from 'vitest'
import { ocdsImporter } from './importer.ts'
import { LONGEST_TEXT, MOST_OF_ONE_PROCESS, MOST_RELEASES, NONE_GOOD_AFTER } from './limits.ts'
import { texts as say } from './texts.ts'
import { understandPieces } from './understand.ts'

function understand(text: string) {
  const files = [{ name: 'archivo.json', bytes: new TextEncoder().encode(text) }]
  const pieces = [...understandPieces(files, {})]
  return {
    rows: pieces.flatMap(({ rows }) => rows),
    rejects: pieces.flatMap(({ rejects }) => rejects),
    notices: pieces.flatMap(({ notices }) => notices),
  }
}

const release = (at = 1, more: object = {}) => ({
  ...{ ocid: 'ocds-000tst-1', id: `${at}`, date: '2026-03-01T00:00:00Z', tag: ['tender'] },
  initiationType: 'tender',
  tender: { id: '1', title: `Pavimentación ${at}` },
  ...more,
})
const many = (count: number, one: string) => `{"releases":[${Array(count).fill(one).join()}]}`

test('a file without one good release is not read to its end, and one sentence says why', () => {
  const { rows, rejects } = understand(many(NONE_GOOD_AFTER + 5_000, '{"ocid":"a"}'))
  expect(rows).toEqual([])
  expect(rejects).toEqual([
    {
      ...{ spot: { file: 'archivo.json' }, rule: 'ocds.lectura', value: '', whole: true },
      message:
        'Ninguna de las primeras 10,000 entregas se puede cargar, y ahí dejamos de leer. La primera dice: A la entrega le falta «id», que el estándar exige y no se puede deducir.',
    },
  ])
})

test('a file of some good releases is read to its end', () => {
  const nonsense = Array(200).fill('{"ocid":"a"}').join()
  const { rows, rejects } = understand(
    `{"releases":[${nonsense},${JSON.stringify(release())},${nonsense}]}`,
  )
  expect(rows).toHaveLength(1)
  expect(new Set(rejects.map(({ spot }) => spot.column?.split('/')[1])).size).toBe(400)
})

test('a file of more releases than a load takes is to be divided', () => {
  const { rejects } = understand(many(MOST_RELEASES + 1, '{"ocid":"a"}'))
  expect(rejects).toMatchObject([{ whole: true, message: say.tooManyReleases }])
})

test('a list of a million numbers is refused in one sentence', () => {
  const { rejects } = understand(`[${Array(1_000_000).fill('1').join()}]`)
  expect(rejects).toHaveLength(1)
  expect(rejects[0]?.message).toMatch(/^Ninguno de los 1,000,000 elementos/)
})

test.each([
  [
    'cut in half',
    '{"releases": [{"ocid": "ocds-1',
    'cortado o mal escrito en la línea 1, columna 31',
  ],
  ['nested without end', '['.repeat(100_000), 'línea 1, columna 100001'],
  ['of another kind', '{"hola": 1}', 'Esto no es una entrega'],
])('of a file %s nothing is read, and it goes back to its form', (_, text, message) => {
  expect(understand(text).rejects).toMatchObject([
    { whole: true, message: expect.stringContaining(message) },
  ])
})

test('of one process the first thousand releases enter', () => {
  const releases = Array.from({ length: MOST_OF_ONE_PROCESS + 2 }, (_, at) => release(at))
  const { rows, rejects } = understand(JSON.stringify(releases))
  expect(rows).toHaveLength(MOST_OF_ONE_PROCESS)
  expect(rejects.map(({ message }) => message)).toEqual([
    say.tooManyOfOne('ocds-000tst-1'),
    say.tooManyOfOne('ocds-000tst-1'),
  ])
})

test('characters that a database cannot keep are replaced, and it is said where', () => {
  const title = 'Calle \u0000 Hidalgo \ud800'
  const { rows, notices } = understand(JSON.stringify([release(1, { tender: { id: '1', title } })]))
  expect(rows[0]?.body.tender?.title).toBe('Calle � Hidalgo �')
  expect(notices).toContainEqual({
    spot: { file: 'archivo.json', line: 1, column: '0/tender/title' },
    rule: 'ocds.caracter',
    message: say.strangeCharacter,
  })
})

test.each([
  ['a number beyond all numbers', '1e400', say.hugeNumber],
  ['a text of a million letters', `"${'a'.repeat(LONGEST_TEXT + 1)}"`, say.longText],
  ['a text of ten million letters', `"${'a'.repeat(10_000_001)}"`, say.tooBig],
])('%s is refused where it stands', (_, value, message) => {
  const text = JSON.stringify([release(1, { description: 'AQUÍ' })]).replace('"AQUÍ"', value)
  const { rows, rejects } = understand(text)
  expect(rows).toEqual([])
  expect(rejects.map((reject) => reject.message)).toEqual([message])
})

test('a release of a hundred thousand faults lists the first and counts the others', () => {
  const items = Array(100_000).fill({ description: null, id: [] })
  const text = JSON.stringify([release(1, { tender: { id: '1', items } })]).replaceAll(
    'null',
    '1e400',
  )
  const { rejects } = understand(text)
  expect(rejects).toHaveLength(501)
  expect(rejects.at(-1)?.message).toBe('Y otros 99,500 motivos en la misma entrega.')
})

test('every rule of a reject has a name that people read', () => {
  const texts = ['{"hola":1}', '{"ocid":"a"}', '[1,2]', JSON.stringify(release(1, { id: 1e21 }))]
  const rules = texts.flatMap((text) => understand(text).rejects.map(({ rule }) => rule))
  expect(new Set(rules)).toEqual(new Set(Object.keys(ocdsImporter.rules ?? {})))
})

test('what is missing is told in the place of the file', () => {
  const { id: _, ...tender } = { id: '1', title: 'Luz' }
  const { rejects } = understand(JSON.stringify([release(), { ...release(2), date: '', tender }]))
  expect(rejects.map(({ spot, message }) => [spot.column, message])).toEqual([
    [
      '1/date',
      'A la entrega le falta «date», que el estándar exige y no se puede deducir; pide a quien publicó el archivo la fecha de la entrega.',
    ],
  ])
})
