import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testTown } from '../../../test/support/town.ts'
import { accept } from '../../lib/decision.ts'
import { act, defineAct } from '../act/index.ts'
import { sealTrail, verifyTrail } from './index.ts'

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
  expect(await verifyTrail(town.db)).toEqual({ holds: true, sealed: 3 })
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

test('a line removed with its seal leaves a gap that is seen', async () => {
  const town = await townWithHistory()
  await sealTrail(town.db)
  await sql`delete from trail_seals where number = 2`.execute(town.owner)
  expect(await verifyTrail(town.db)).toMatchObject({ holds: false, brokenAt: 2 })
})
