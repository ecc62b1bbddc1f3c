import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { databaseUrl, onServer } from '../../test/support/database-server.ts'
import { type TestTown, testTown } from '../../test/support/town.ts'
import { readEnvironment } from '../app/environment.ts'
import { backup } from './backup.ts'
import type { Command } from './commands.ts'
import { restoreCommand } from './restore.ts'

let town: TestTown
let folder: string
beforeAll(async () => {
  town = await testTown()
  folder = await mkdtemp(join(tmpdir(), 'tequio-command-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
})

async function run(command: Command, args: readonly string[], url = town.databaseUrl) {
  const said: string[] = []
  const code = await command.run(args, {
    environment: readEnvironment({ DATABASE_URL: url, TEQUIO_DATA: join(folder, 'data') }),
    terminal: {
      out: (line) => said.push(line),
      err: (line) => said.push(line),
      interactive: false,
    },
  })
  return { code, said: said.join('\n') }
}

async function emptyDatabase() {
  const server = inject('databaseServer')
  const name = `tequio_test_command_${process.pid}_${Date.now()}`
  await onServer(server, `create database ${name} template template0`)
  afterAll(() => onServer(server, `drop database if exists ${name} with (force)`))
  return databaseUrl(server, name)
}

test('a backup is made and brought back by its commands, in plain words', async () => {
  const copy = join(folder, 'copia')
  const made = await run(backup, [copy])
  expect(made).toMatchObject({ code: 0, said: expect.stringContaining('Copia completa: ') })
  expect(await run(backup, [copy])).toEqual({
    code: 1,
    said: `${copy} ya tiene algo. Una copia se guarda en una carpeta nueva o vacía.`,
  })
  expect(await run(restoreCommand, [copy])).toMatchObject({
    code: 1,
    said: 'La base ya tiene tablas. Una copia se recupera sólo en una base vacía.',
  })
  const url = await emptyDatabase()
  const { code, said } = await run(restoreCommand, [copy, '--json'], url)
  expect(code).toBe(0)
  expect(JSON.parse(said)).toMatchObject({ rows: expect.any(Number), migratedForward: [] })
})

test('what is not a backup, and a database without a town, are said so', async () => {
  await writeFile(join(folder, 'manifest.json'), '{"format":"otro"}')
  const url = await emptyDatabase()
  expect(await run(restoreCommand, [folder], url)).toMatchObject({
    code: 1,
    said: expect.stringContaining('no tiene una copia completa'),
  })
  expect(await run(backup, [join(folder, 'nada')], url)).toMatchObject({
    code: 1,
    said: 'Esta base no tiene ningún municipio: no hay nada que copiar.',
  })
})

test('without a folder, or with two, the command says how it is used', async () => {
  const usage = /tequio backup CARPETA/
  await expect((async () => run(backup, []))()).rejects.toThrow(usage)
  await expect((async () => run(backup, ['una', 'otra']))()).rejects.toThrow(usage)
})
