import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type Cluster, startCluster } from '../../src/lib/embedded-postgres/cluster.ts'
import { freePort } from '../../src/lib/embedded-postgres/server.ts'
import { onServer } from '../support/database-server.ts'
import { inventedFile } from '../support/invented-processes.ts'
import { notYetPublic } from '../support/published-files.ts'
import { runTequio } from '../support/run-command.ts'
import { startPortal } from '../support/running-portal.ts'

const SENTENCE = 'Por un momento no podemos leer ni guardar datos.'

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'tequio-away-'))
  await chmod(path, 0o755)
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

async function importInto(data: string, name: string, env: Record<string, string>) {
  const { ocids, text } = inventedFile(name, 3)
  const path = join(data, `${name}.json`)
  await writeFile(path, text)
  const ended = await runTequio(['import', 'ocds', path], { TEQUIO_DATA: data, ...env })
  expect(ended).toMatchObject({ code: 0, err: '' })
  return ocids
}

const soon = (work: () => Promise<void>) => vi.waitFor(work, { timeout: 30_000, interval: 200 })

test('while the operator’s PostgreSQL is stopped the portal says so with 503; when it is back, pages and jobs go on', async () => {
  const [place, data] = [await folder(), await folder()]
  const port = await freePort()
  const open = (): Promise<Cluster> => startCluster({ folder: place, port })
  const server = await open()
  onTestFinished(server.stop)
  await onServer(server.url('postgres'), 'create database participa')
  const env = { DATABASE_URL: server.url('participa'), TEQUIO_DEMO: 'no' }
  const portal = await startPortal({ data, port: await freePort(), env, command })
  onTestFinished(() => portal.stop())
  const before = await importInto(data, 'antes', env)
  await soon(async () => expect(await notYetPublic(portal.address, before)).toEqual([]))

  await server.stop()
  const page = await fetch(portal.address)
  expect(page.status).toBe(503)
  expect(page.headers.get('Retry-After')).toBe('5')
  expect(await page.text()).toContain(SENTENCE)
  const health = await fetch(`${portal.address}/salud`)
  expect(health.status).toBe(503)
  expect(await health.json()).toEqual({ ok: false, database: 'down' })

  await open()
  expect((await fetch(portal.address)).status).toBe(200)
  const after = await importInto(data, 'despues', env)
  await soon(async () => expect(await notYetPublic(portal.address, after)).toEqual([]))
})

test('the embedded PostgreSQL, when the system ends it, comes back by itself, and its jobs go on', async () => {
  const data = await folder()
  const env = { TEQUIO_DEMO: 'no' }
  const portal = await startPortal({ data, port: await freePort(), env, command })
  onTestFinished(() => portal.stop())
  const file = await readFile(join(data, 'postgres/postmaster.pid'), 'utf8')
  process.kill(Number(file.split('\n')[0]), 'SIGKILL')

  await soon(async () => expect((await fetch(portal.address)).status).toBe(503))
  await soon(async () => expect((await fetch(portal.address)).status).toBe(200))
  const ocids = await importInto(data, 'despues', env)
  await soon(async () => expect(await notYetPublic(portal.address, ocids)).toEqual([]))
})

test('a portal that is told to end while its database is away ends', async () => {
  const [place, data] = [await folder(), await folder()]
  const server = await startCluster({ folder: place })
  onTestFinished(server.stop)
  await onServer(server.url('postgres'), 'create database participa')
  const env = { DATABASE_URL: server.url('participa'), TEQUIO_DEMO: 'no' }
  const portal = await startPortal({ data, port: await freePort(), env, command })
  await server.stop()
  await portal.stop()
})

test('a portal that is told to end while it opens and its database says nothing more ends', async () => {
  const server = await startCluster({ folder: await folder() })
  onTestFinished(server.stop)
  await onServer(server.url('postgres'), 'create database participa')
  const away = await goesSilentAt('graphile_worker', server.url('participa'))
  onTestFinished(away.stop)
  const [program, ...args] = command
  const portal = spawn(program, args, {
    cwd: join(import.meta.dirname, '../../..'),
    stdio: 'ignore',
    env: {
      ...process.env,
      ...{ TEQUIO_DATA: await folder(), PORT: String(await freePort()) },
      ...{ DATABASE_URL: away.url, TEQUIO_DEMO: 'no' },
    },
  })
  onTestFinished(() => void portal.kill('SIGKILL'))
  const ended = once(portal, 'exit')
  await away.silent
  portal.kill('SIGTERM')
  await ended
})

/** The same server behind a door that lets nothing more through once a portal that serves asks for something with that word. */
async function goesSilentAt(word: string, url: string) {
  const behind = new URL(url)
  const { promise: silent, resolve: fallSilent } = Promise.withResolvers<void>()
  let isSilent = false
  const door = createServer((front) => {
    const back = connect(Number(behind.port), behind.hostname)
    front.on('error', () => back.destroy())
    back.on('error', () => front.destroy())
    let serves = false
    front.on('data', (bytes) => {
      serves ||= bytes.includes('tequio portal')
      isSilent ||= serves && bytes.includes(word)
      if (isSilent) fallSilent()
      else back.write(bytes)
    })
    back.on('data', (bytes) => isSilent || front.write(bytes))
    front.on('close', () => back.destroy())
  })
  await once(door.listen(0, '127.0.0.1'), 'listening')
  const here = new URL(url)
  here.port = String((door.address() as AddressInfo).port)
  here.hostname = '127.0.0.1'
  return { url: here.href, silent, stop: async () => void door.close() }
}

const command = ['node', 'portal/bin/tequio.mjs', 'serve'] as const
