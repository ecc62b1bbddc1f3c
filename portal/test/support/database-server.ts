import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '../../src/app/prepare-database.ts'
import { startCluster } from '../../src/lib/embedded-postgres/cluster.ts'
import { temporaryFolder } from './temporary-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
    templateDatabase: string
  }
}

const template = `tequio_template_${process.pid}`

/**
 * One server for all the files that need a database, and in it one migrated template that each file copies.
 * TEST_DATABASE_URL names another server (its user must be able to create databases and roles);
 * TEQUIO_TEST_POSTGRES=15 runs the oldest version we promise.
 */
export default async function setup(project: TestProject) {
  const forget = temporaryFolder()
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => {} } : await startTestServer()
  await onServer(server.url, `create database ${template}`)
  await prepareDatabase(databaseUrl(server.url, template))
  project.provide('databaseServer', server.url)
  project.provide('templateDatabase', template)
  return async () => {
    try {
      await onServer(server.url, `drop database if exists ${template} with (force)`)
      await server.stop()
    } finally {
      forget()
    }
  }
}

async function startTestServer() {
  const folder = await mkdtemp(join(tmpdir(), 'tequio-test-'))
  const old = process.env.TEQUIO_TEST_POSTGRES === '15'
  await chmod(folder, 0o755)
  const cluster = await startCluster({
    folder,
    durable: false,
    ...(old && { packageName: 'embedded-postgres-15' }),
  })
  return {
    url: cluster.url('postgres'),
    stop: async () => {
      await cluster.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export function databaseUrl(server: string, name: string) {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

export async function onServer(server: string, statement: string) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
