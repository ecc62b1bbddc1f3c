import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { openDatabase, type RunningDatabase } from './database.ts'
import { readEnvironment } from './environment.ts'

async function place() {
  const folder = await mkdtemp(join(tmpdir(), 'tequio-database-'))
  await chmod(folder, 0o755)
  afterAll(async () => {
    await rm(join(folder, 'tequio.lock'), { force: true })
    await openIn(folder).then(
      ({ stop }) => stop(),
      () => {},
    )
    await rm(folder, { recursive: true, force: true })
  })
  return folder
}

const openIn = (folder: string, purpose: 'serve' | 'command' = 'serve') =>
  openDatabase(readEnvironment({ TEQUIO_DATA: folder }), purpose)

async function ask(database: Pick<RunningDatabase, 'url'>, statement: string) {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** Another process that opens the database of the folder, says what came of it, and does what it is told next. */
function another(folder: string, purpose: 'serve' | 'command', then: 'ends' | 'stays') {
  const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
  const script = `
    const { openDatabase } = await import(${module('./database.ts')})
    const { readEnvironment } = await import(${module('./environment.ts')})
    try {
      const opened = await openDatabase(readEnvironment({ TEQUIO_DATA: ${JSON.stringify(folder)} }), '${purpose}')
      console.log(opened.url)
      ${then === 'stays' ? 'setInterval(() => {}, 1000)' : 'await opened.stop()'}
    } catch (error) {
      console.log(error.message)
    }`
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

test('a second portal is kept off the folder, in one sentence', async () => {
  const folder = await place()
  const database = await openIn(folder)
  expect(await text(another(folder, 'serve', 'ends').stdout)).toContain(
    `Otro proceso de Tequio ya usa ${folder}.`,
  )
  await database.stop()
})

test('a command works beside the portal and leaves it running', async () => {
  const folder = await place()
  const database = await openIn(folder)
  expect((await text(another(folder, 'command', 'ends').stdout)).trim()).toBe(database.url)
  expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }])
  await database.stop()
})

test('the folder of a portal that was killed is taken over, with its server and its data', async () => {
  const folder = await place()
  const portal = another(folder, 'serve', 'stays')
  const [url] = await once(portal.stdout, 'data')
  await ask({ url: String(url).trim() }, `create table kept as select 'tequio' as word`)
  portal.kill('SIGKILL')
  await once(portal, 'exit')

  const database = await openIn(folder)
  expect(await readFile(join(folder, 'tequio.lock'), 'utf8')).toMatch(
    new RegExp(`^${process.pid}( |$)`),
  )
  expect(await ask(database, 'select word from kept')).toEqual([{ word: 'tequio' }])
  await database.stop()
})

test('the lock of a process that died is taken over; without an owner too, or when its number came again', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  for (const left of [String(pid), '', 'garbage', `${process.ppid} 1`]) {
    const folder = await place()
    await writeFile(join(folder, 'tequio.lock'), left)
    const database = await openIn(folder)
    expect(await ask(database, 'select current_database() as name')).toEqual([{ name: 'tequio' }])
    await database.stop()
    await expect(readFile(join(folder, 'tequio.lock'))).rejects.toThrow('ENOENT')
  }
})

test('a folder that cannot be written is refused in one sentence', async () => {
  const file = join(await place(), 'file')
  await writeFile(file, '')
  await expect(openIn(join(file, 'data'))).rejects.toThrow('No se puede escribir en')
})

test("with the operator's own PostgreSQL nothing is started and nothing is locked", async () => {
  const folder = await place()
  const url = 'postgres://portal@db.example/tequio'
  const environment = readEnvironment({ TEQUIO_DATA: folder, DATABASE_URL: url })
  const database = await openDatabase(environment, 'serve')
  expect(database.url).toBe(url)
  await database.stop()
})
