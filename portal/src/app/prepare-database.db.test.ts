import { randomUUID } from 'node:crypto'
import { afterAll, expect, inject, test } from 'vitest'
import { databaseUrl, onServer } from '../../test/support/database-server.ts'
import { prepareDatabase } from './prepare-database.ts'

async function emptyDatabase() {
  const server = inject('databaseServer')
  const name = `tequio_prepare_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name}`)
  afterAll(() => onServer(server, `drop database if exists ${name} with (force)`))
  return databaseUrl(server, name)
}

test('several portals that start at once prepare their database once', async () => {
  const url = await emptyDatabase()
  const applied = await Promise.all(Array.from({ length: 4 }, () => prepareDatabase(url)))
  const [first, ...others] = applied.toSorted((a, b) => b.length - a.length)
  expect(first?.length).toBeGreaterThan(10)
  expect(others).toEqual([[], [], []])
})

test('a database that does not answer is said in one sentence, without its password', async () => {
  const preparing = prepareDatabase('postgres://muni:secreto@127.0.0.1:1/tequio')
  await expect(preparing).rejects.toThrow(/^No se pudo abrir la base de datos 127.0.0.1:1\/tequio/)
  await expect(preparing).rejects.not.toThrow('secreto')
})
