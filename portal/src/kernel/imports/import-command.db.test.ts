import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testTown } from '../../../test/support/town.ts'
import { FILE_LIMIT } from '../../lib/byte-size.ts'
import { buildHouse, type Office } from '../house/index.ts'
import { territoryImporter } from '../places/index.ts'
import { runImportCommand } from './index.ts'

let office: Office
let folder: string
beforeAll(async () => {
  const house = buildHouse([{ name: 'places', importers: [territoryImporter] }])
  office = { town: await testTown(), house }
  folder = await mkdtemp(join(tmpdir(), 'tequio-import-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(...args: string[]) {
  const said = { out: [] as string[], err: [] as string[] }
  const terminal = {
    out: (line: string) => said.out.push(line),
    err: (line: string) => said.err.push(line),
    interactive: false,
  }
  const code = await runImportCommand(office, args, terminal)
  return { code, out: said.out.join('\n'), err: said.err.join('\n') }
}

async function file(name: string, text: string) {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

test.each([
  ['no kind', [], 'Uso: tequio import'],
  ['a kind that does not exist', ['obras', 'x.csv'], 'territory'],
  ['no file', ['territory'], 'Falta el archivo'],
  ['a file that does not exist', ['territory', 'nada.csv'], 'No existe el archivo «nada.csv»'],
  ['an unknown flag', ['territory', 'x.csv', '--force'], 'Uso: tequio import'],
  ['an option without value', ['territory', 'x.csv', '--option', 'year'], 'nombre=valor'],
  ['the undoing of nothing', ['--undo', '7', '--reason', 'x'], 'No existe la carga «7»'],
])('%s ends with 1 and one sentence', async (_, args, sentence) => {
  const { code, err } = await run(...args)
  expect(code).toBe(1)
  expect(err).toContain(sentence)
})

test('a file of 200 MB is refused before it is read', async () => {
  const path = await file('todo.csv', '')
  await truncate(path, 4 * FILE_LIMIT)
  const { code, err } = await run('territory', path)
  expect(code).toBe(1)
  expect(err).toContain('pesa más de 50 MB')
})

test('a rejected row is told with its line; the rest loads and the command ends with 1', async () => {
  const path = await file('colonias.csv', 'clave,colonia,techo 2025\nC1,Centro,10\nC2,Norte,diez')
  const { code, out } = await run('territory', path)
  expect(code).toBe(1)
  expect(out).toContain('aplicada')
  expect(out).toContain('colonias.csv, línea 3, columna techo 2025: «diez» (Techo presupuestal)')
})

test('a sentence names an option as the form does, and the command how it is written', async () => {
  const { code, err } = await run('territory', await file('lugares.csv', 'a,b\n1,2'))
  expect(code).toBe(1)
  expect(err).toContain('Dilo en «Nivel»: junta, colonia, sector…')
  expect(err).toMatch(/--option nombre=valor\n\s+level\s+Nivel/)
})

test('more files than a load takes are refused before they are read', async () => {
  const names = Array.from({ length: 21 }, (_, at) => `nada-${at}.csv`)
  const { code, err } = await run('territory', ...names)
  expect({ code, err }).toEqual({
    code: 1,
    err: 'Son demasiados archivos: el máximo es 20 por carga.',
  })
})

test('a program is told the reason beside the sentence', async () => {
  const path = await file('zonas.xlsx', 'zona\nAlta')
  const { out } = await run('territory', path, '--json')
  expect(JSON.parse(out)).toMatchObject({ state: 'refused', refusal: { because: 'unreadable' } })
})

test.each([
  ['JSON cut in half', 'zonas.json', '{"type":"FeatureCollection","features":[{', 'está cortado'],
  ['text named .xlsx', 'zonas.xlsx', 'zona\nAlta', 'no es un libro de Excel'],
  ['a sheet without headings', 'zonas.csv', '1,2\n3,4', 'Ninguna columna dice el nombre'],
])('%s ends with 1, one sentence and no load', async (_, name, content, sentence) => {
  const before = await office.town.db.selectFrom('imports').select('id').execute()
  const { code, out, err } = await run('territory', await file(name, content))
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(sentence)
  expect(await office.town.db.selectFrom('imports').select('id').execute()).toEqual(before)
})

test('asks for a reason to undo, and undoes', async () => {
  const path = await file('barrios.csv', 'barrio\nAnalco')
  const { out } = await run('territory', path, '--json')
  const { id, state, counts } = JSON.parse(out)
  expect({ state, added: counts.added }).toEqual({ state: 'applied', added: 2 })

  expect(await run('--undo', String(id))).toMatchObject({
    ...{ code: 1, err: 'Escribe por qué se deshace la carga.' },
  })
  const undone = await run('--undo', String(id), '--reason', 'prueba', '--json')
  expect(JSON.parse(undone.out)).toMatchObject({ state: 'undone', undone: 2, kept: [] })
})

test('a place that another load came to use stays: it is listed, and the rest can be undone', async () => {
  const zones = await run(
    'territory',
    await file('zonas.csv', 'clave,zona\nA,Alta\nB,Baja'),
    '--json',
  )
  await run('territory', await file('manzanas.csv', 'manzana,clave_zona\nM1,A'))
  const { id } = JSON.parse(zones.out)

  const refused = await run('--undo', String(id), '--reason', 'error')
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('Alta (Zona): Ya se usa en otros lugares')
  const rest = await run('--undo', String(id), '--reason', 'error', '--rest')
  expect(rest.out).toContain('1 dato volvió')
  expect(rest.out).toContain('= Nivel Zona: Todavía tiene lugares.')
})
