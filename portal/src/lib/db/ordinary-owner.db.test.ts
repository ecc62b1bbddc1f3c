import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { databaseUrl, onServer } from '../../../test/support/database-server.ts'
import { prepareDatabase } from '../../app/prepare-database.ts'
import { connect } from './connection.ts'

test('an owner who is no superuser, and may make roles, prepares their database twice and works in it', async () => {
  const server = inject('databaseServer')
  const name = `tequio_owner_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  await onServer(server, `create role ${name} login createrole password 'secreto'`)
  // As if they had made the role of the portal, which the tests of one server share.
  await onServer(
    server,
    `do $$ begin
      if current_setting('server_version_num')::int < 160000 then
        grant tequio_portal to ${name} with admin option;
      else
        execute 'grant tequio_portal to ${name} with admin true, inherit false, set false';
      end if;
    end $$`,
  )
  await onServer(server, `create database ${name} owner ${name}`)
  afterAll(async () => {
    await onServer(server, `drop database if exists ${name} with (force)`)
    await onServer(server, `drop role ${name}`)
  })
  const url = Object.assign(new URL(databaseUrl(server, name)), {
    username: name,
    password: 'secreto',
  }).href
  await prepareDatabase(url)
  expect(await prepareDatabase(url)).toEqual([])

  const { db } = connect({ url, as: 'portal', max: 1 })
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db)
  await db.destroy()
  expect(rows).toEqual([{ role: 'tequio_portal' }])
})
