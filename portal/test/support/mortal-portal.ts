import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openTown } from '../../src/app/towns.ts'
import { giveAccount } from '../../src/kernel/identity/index.ts'
import { changeSettings } from '../../src/kernel/settings/index.ts'
import type { Town } from '../../src/kernel/town/index.ts'
import { joinCluster } from '../../src/lib/embedded-postgres/cluster.ts'
import { freePort } from '../../src/lib/embedded-postgres/server.ts'
import { Browser } from './browser.ts'
import type { InventedFile } from './invented-processes.ts'
import { type StartedPortal, startPortal } from './running-portal.ts'

export type Named = InventedFile & { readonly name: string }

/** Work that was begun. It may be killed, so its end says nothing of how it went. */
export type Begun = { readonly pid?: number; readonly done: Promise<void> }

const root = join(import.meta.dirname, '../../..')
const email = 'operacion@san-tequio.example'
const password = 'el tren pasa a las 7'

/** A portal with an empty town on an embedded database of its own, made to be killed and started again. */
export async function mortalPortal() {
  const data = await mkdtemp(join(tmpdir(), 'tequio-mortal-'))
  await chmod(data, 0o755)
  const port = await freePort()
  const address = `http://localhost:${port}`
  const env = { TEQUIO_DATA: data, TEQUIO_DEMO: 'no', PORT: String(port), LOG_LEVEL: 'error' }
  const command = ['node', 'portal/bin/tequio.mjs', 'serve']
  const outputs: string[] = []
  let portal: StartedPortal | undefined

  const keepOutput = () => portal && outputs.push(portal.output())
  return {
    address,
    start: async () => {
      portal = await startPortal({ data, port, env, command })
    },
    kill: async () => {
      keepOutput()
      await portal?.stop('SIGKILL')
    },
    killDatabase: async () => process.kill(await postmasterIn(data), 'SIGKILL'),
    /** What all its lives printed, for who reads a failure. */
    output: () => [...outputs, portal?.output() ?? ''].join('\n—\n'),
    openAccount: () => inTown(data, address, openAccount),
    rename: (name: string): Begun =>
      begun(inTown(data, address, (town) => changeSettings(town, asJob, { name }))),
    importByCommand: (file: Named) => importByCommand(data, env, file),
    importByPage: (file: Named): Begun => begun(importByPage(address, file)),
    ask: <Row extends pg.QueryResultRow>(statement: string, values: readonly unknown[] = []) =>
      ask<Row>(data, statement, values),
    end: async () => {
      await portal?.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

const asJob = { actor: { kind: 'job', id: 'test' } } as const

const begun = (work: Promise<unknown>): Begun => ({ done: work.then(nothing, nothing) })
const nothing = () => {}

const openAccount = (town: Town) =>
  giveAccount(town, asJob, {
    ...{ id: 'operator', name: 'Marina Solís', email, password },
    held: [{ role: 'operator', unitId: null }],
  })

async function importByCommand(
  data: string,
  env: Record<string, string>,
  { name, text }: Named,
): Promise<Begun> {
  const path = join(data, `${name}.json`)
  await writeFile(path, text)
  const child = spawn('node', ['portal/bin/tequio.mjs', 'import', 'ocds', path], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...env },
  })
  const done = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return { ...(child.pid !== undefined && { pid: child.pid }), done }
}

/** As a person does it; who is left without an answer in the middle does nothing more. */
async function importByPage(address: string, { name, text }: Named) {
  const browser = new Browser(address, (request) => fetch(request, { redirect: 'manual' }))
  await browser.post('/entrar', { email, password })
  const file = new File([text], `${name}.json`, { type: 'application/json' })
  const shown = await browser.follow(
    await browser.post('/oficina/cargas/nueva/ocds', { archivos: file }),
  )
  await browser.submit(shown, {}, '/aplicacion')
}

async function inTown<Answer>(
  data: string,
  url: string,
  work: (town: Town) => Promise<Answer>,
): Promise<Answer> {
  const { town, close } = openTown(
    { host: '*', databaseUrl: await databaseUrl(data), data, url, demonstration: false },
    () => {},
  )
  try {
    return await work(town)
  } finally {
    await close()
  }
}

async function databaseUrl(data: string): Promise<string> {
  const cluster = await joinCluster(data)
  if (!cluster) throw new Error('the database of the portal does not answer')
  return cluster.url('tequio')
}

async function ask<Row extends pg.QueryResultRow>(
  data: string,
  statement: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: await databaseUrl(data) })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(statement, [...values])).rows
  } finally {
    await client.end()
  }
}

const postmasterIn = async (data: string) =>
  Number((await readFile(join(data, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
