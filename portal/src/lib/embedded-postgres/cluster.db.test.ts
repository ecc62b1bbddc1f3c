import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { type Cluster, startCluster } from './cluster.ts'

/** A folder that the user `postgres` may enter, cleared with the server that ran in it. */
async function place() {
  const folder = await mkdtemp(join(tmpdir(), 'tequio-cluster-'))
  await chmod(folder, 0o755)
  afterAll(async () => {
    await startCluster({ folder }).then(
      ({ stop }) => stop(),
      () => {},
    )
    await rm(folder, { recursive: true, force: true })
  })
  return folder
}

async function ask(cluster: Cluster, statement: string) {
  const client = new pg.Client({ connectionString: cluster.url('postgres') })
  // The server is ended under some of these connections.
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

const pidIn = async (folder: string) =>
  Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])

test('an empty folder becomes a server that keeps what is on the disk', async () => {
  const cluster = await startCluster({ folder: await place() })
  const [settings] = await ask(
    cluster,
    `select current_setting('fsync') as fsync, current_setting('server_encoding') as encoding,
      current_setting('listen_addresses') as listens`,
  )
  expect(settings).toEqual({ fsync: 'on', encoding: 'UTF8', listens: '127.0.0.1' })
  await cluster.stop()
})

test('stopping and starting again keeps the data and the password', async () => {
  const folder = await place()
  const first = await startCluster({ folder })
  await ask(first, `create table kept as select 'tequio' as word`)
  await first.stop()
  await expect(ask(first, 'select 1')).rejects.toThrow()

  const second = await startCluster({ folder })
  expect(await ask(second, 'select word from kept')).toEqual([{ word: 'tequio' }])
  expect(new URL(second.url('a')).password).toBe(new URL(first.url('a')).password)
  await second.stop()
})

test('a server whose keeper was killed is joined, not started beside', async () => {
  const folder = await place()
  const kept = await startCluster({ folder })
  const pid = await pidIn(folder)

  const adopted = await startCluster({ folder })
  expect(adopted.url('a')).toBe(kept.url('a'))
  expect(await pidIn(folder)).toBe(pid)
  await adopted.stop()
  await expect(ask(kept, 'select 1')).rejects.toThrow()
})

test('a server that was killed itself comes back with all that was committed', async () => {
  const folder = await place()
  const first = await startCluster({ folder })
  await ask(first, `create table kept as select 'tequio' as word`)
  const pid = await pidIn(folder)
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), 20_000)

  const second = await vi.waitFor(() => startCluster({ folder }), 20_000)
  expect(await ask(second, 'select word from kept')).toEqual([{ word: 'tequio' }])
  await second.stop()
})

test('a folder that a killed initdb left half made is made again', async () => {
  const folder = await place()
  await mkdir(join(folder, 'postgres/base'), { recursive: true })
  await writeFile(join(folder, 'postgres/postgresql.conf'), 'half a line')
  const cluster = await startCluster({ folder })
  expect(await ask(cluster, 'select 1 as one')).toEqual([{ one: 1 }])
  await cluster.stop()
})

test('the first start, killed at any moment, is made again or goes on', async () => {
  for (const moment of [60, 150, 250, 350, 450, 550]) {
    const folder = await place()
    await killedAfter(moment, folder)
    const cluster = await startCluster({ folder })
    expect(await ask(cluster, 'select 1 as one')).toEqual([{ one: 1 }])
    await cluster.stop()
  }
})

/** Starts a cluster in a process of its own and kills it, with its initdb, in the middle. */
async function killedAfter(milliseconds: number, folder: string) {
  const module = JSON.stringify(new URL('./cluster.ts', import.meta.url).href)
  const script = `const { startCluster } = await import(${module})
    await startCluster({ folder: ${JSON.stringify(folder)} })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    detached: true,
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  const { pid } = child
  const timer = setTimeout(() => pid && process.kill(-pid, 'SIGKILL'), milliseconds)
  await ended
  clearTimeout(timer)
}

test('the folder of another town has another password', async () => {
  const [one, other] = await Promise.all([startIn(await place()), startIn(await place())])
  expect(new URL(one.url('a')).password).not.toBe(new URL(other.url('a')).password)
  await Promise.all([one.stop(), other.stop()])
})

const startIn = (folder: string) => startCluster({ folder })
