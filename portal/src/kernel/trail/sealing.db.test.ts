import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testTown } from '../../../test/support/town.ts'
import { accept } from '../../lib/decision.ts'
import { act, defineAct } from '../act/index.ts'
import { sealAll, sealTrail, verifyTrail } from './index.ts'

const renamed = defineAct('test.renamed', 1, z.strictObject({ name: z.string() }))

async function townWithHistory() {
  const town = await testTown()
  for (const name of ['Nogal', 'Fresno', 'Olmo']) {
    await act(town.db, { actor: { kind: 'person', id: 'p1' } }, async ({ record }) => {
      await record(renamed, { kind: 'street', id: '1' }, { name })
      return accept(null)
    })
  }
  return town
}

test('every line of the trail is numbered and sealed once', async () => {
  const town = await townWithHistory()

  const sealed = await Promise.all([sealTrail(town.db), sealTrail(town.db)])

  expect(sealed[0] + sealed[1]).toBe(3)
  expect(await verifyTrail(town.db)).toEqual({
    holds: true,
    sealed: 3,
    unsealed: { lines: 0, overdue: 0 },
  })
})

test('a line that commits long after its turn waits for a look everywhere', async () => {
  const town = await townWithHistory()
  // The newest sealed line stands far ahead of the three that have none yet.
  await sql`alter table trail_seals drop constraint trail_seals_entry_id_fkey`.execute(town.owner)
  await sql`insert into trail_seals (number, entry_id, hash) values (1, 50000, ${Buffer.alloc(32)})`.execute(
    town.owner,
  )
  expect(await sealTrail(town.db, 'near')).toBe(0)
  expect(await sealTrail(town.db, 'everywhere')).toBe(3)
})

test('a near look seals what is new, also in an empty trail', async () => {
  const town = await townWithHistory()
  expect(await sealTrail(town.db, 'near')).toBe(3)
  expect(await sealTrail(town.db, 'near')).toBe(0)
})

test.each([
  ['changed', sql`update trail set facts = '{"name":"Roble"}' where thing_version = 2`],
  [
    'dated otherwise',
    sql`update trail set happened_at = happened_at - interval '1 day' where thing_version = 2`,
  ],
])('a line that its owner %s afterwards breaks the seals from there', async (_, tampering) => {
  const town = await townWithHistory()
  await sealTrail(town.db)
  expect(await verifyTrail(town.db)).toMatchObject({ holds: true })

  await tampering.execute(town.owner)

  expect(await verifyTrail(town.db)).toMatchObject({ holds: false, brokenAt: 2 })
})

test('a seal removed leaves a gap that is seen', async () => {
  const town = await townWithHistory()
  await sealTrail(town.db)
  await sql`delete from trail_seals where number = 2`.execute(town.owner)
  expect(await verifyTrail(town.db)).toMatchObject({ holds: false, brokenAt: 2 })
})

test('the newest line torn out from under its seal is missed', async () => {
  const town = await townWithHistory()
  await sealTrail(town.db)
  await sql`alter table trail_seals drop constraint trail_seals_entry_id_fkey`.execute(town.owner)
  await sql`delete from trail where thing_version = 3`.execute(town.owner)
  expect(await verifyTrail(town.db)).toMatchObject({ holds: false, brokenAt: 3 })
})

test('two lines exchanged under their seals are seen', async () => {
  const town = await townWithHistory()
  await sealTrail(town.db)
  await sql`create table exchanged as select 3 - number as number, entry_id from trail_seals where number < 3`.execute(
    town.owner,
  )
  await sql`alter table trail_seals drop constraint trail_seals_entry_id_key`.execute(town.owner)
  await sql`update trail_seals s set entry_id = e.entry_id from exchanged e where e.number = s.number`.execute(
    town.owner,
  )
  expect(await verifyTrail(town.db)).toMatchObject({ holds: false, brokenAt: 1 })
})

test('a first seal that starts from elsewhere is seen', async () => {
  const town = await townWithHistory()
  await sealTrail(town.db)
  await sql`delete from trail_seals where number = 1`.execute(town.owner)
  await sql`update trail_seals set number = number - 1 where number = 2`.execute(town.owner)
  await sql`update trail_seals set number = number - 1 where number = 3`.execute(town.owner)
  expect(await verifyTrail(town.db)).toMatchObject({ holds: false, brokenAt: 1 })
})

test('lines without a seal are counted; after a minute they are overdue', async () => {
  const town = await townWithHistory()
  expect(await verifyTrail(town.db)).toMatchObject({ unsealed: { lines: 3, overdue: 0 } })
  await sql`update trail set recorded_at = recorded_at - interval '2 minutes' where thing_version = 1`.execute(
    town.owner,
  )
  expect(await verifyTrail(town.db)).toMatchObject({
    holds: true,
    sealed: 0,
    unsealed: { lines: 3, overdue: 1 },
  })
  await sealAll(town.db)
  expect(await verifyTrail(town.db)).toMatchObject({
    sealed: 3,
    unsealed: { lines: 0, overdue: 0 },
  })
})
