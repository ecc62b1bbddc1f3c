import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestTown, testTown } from '../../../test/support/town.ts'
import { accept, refuse } from '../../lib/decision.ts'
import { type Acting, act, defineAct, type Envelope, entriesSince, versionOf } from './index.ts'

const renamed = defineAct('test.renamed', 1, z.strictObject({ name: z.string() }))
const street = { kind: 'street', id: 'nogal' }
const officer: Envelope = {
  actor: { kind: 'person', id: 'p1', unitId: 'obra', role: 'unit-officer' },
}

const rename =
  (name: string) =>
  async ({ record }: Acting) => {
    await record(renamed, street, { name })
    return accept({ name })
  }

describe('an act', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await testTown()
  })

  test('writes who, what and when in the same transaction', async () => {
    await act(town.db, officer, rename('Nogal'))

    const [entry] = await entriesSince(town.db, street)
    expect(entry).toMatchObject({
      act: 'test.renamed',
      actorId: 'p1',
      unitId: 'obra',
      role: 'unit-officer',
      facts: { name: 'Nogal' },
      thing: { ...street, version: 1 },
    })
  })

  test('leaves nothing when it is refused', async () => {
    const version = await versionOf(town.db, street)

    const decision = await act(town.db, officer, async ({ record }) => {
      await record(renamed, street, { name: 'Fresno' })
      return refuse({ because: 'not-today' })
    })

    expect(decision).toEqual(refuse({ because: 'not-today' }))
    expect(await versionOf(town.db, street)).toBe(version)
  })

  test('leaves nothing when it fails half way', async () => {
    const version = await versionOf(town.db, street)
    const failing = act(town.db, officer, async ({ record }) => {
      await record(renamed, street, { name: 'Fresno' })
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    expect(await versionOf(town.db, street)).toBe(version)
  })

  test('repeated with the same key is done once and answers the same, even when both arrive at once', async () => {
    const version = await versionOf(town.db, street)
    const twice = { ...officer, key: 'form-1' }

    const answers = await Promise.all([
      act(town.db, twice, rename('Olmo')),
      act(town.db, twice, rename('Olmo')),
    ])

    expect(answers).toEqual([accept({ name: 'Olmo' }), accept({ name: 'Olmo' })])
    expect(await versionOf(town.db, street)).toBe(version + 1)
  })

  test('on a page that became old is refused with what changed since', async () => {
    const version = await versionOf(town.db, street)
    const seen = { ...street, version }

    const [first, second] = await Promise.all([
      act(town.db, { ...officer, seen }, rename('Pino')),
      act(town.db, { ...officer, seen }, rename('Cedro')),
    ])

    const refused = first?.accepted ? second : first
    expect(refused).toMatchObject({
      accepted: false,
      refusal: { because: 'stale', seen: version, since: [{ act: 'test.renamed' }] },
    })
    expect(await versionOf(town.db, street)).toBe(version + 1)
  })

  test.each([
    ['CURP', 'Lo pidió GOMA800101HGTNRR09'],
    ['RFC de persona', 'paga GOMA800101AB1'],
    ['correo', 'ana@ejemplo.mx'],
  ])('never writes a personal value into the trail: %s', async (_, name) => {
    const decision = await act(town.db, officer, rename(name))
    expect(decision).toEqual(refuse({ because: 'personal-value', path: 'name' }))
  })

  test('in a set writes one line for each thing, in the given order', async () => {
    await act(town.db, officer, async ({ recordMany }) => {
      await recordMany(
        renamed,
        ['b', 'a', 'b'].map((id, n) => ({
          thing: { kind: 'set', id },
          facts: { name: String(n) },
        })),
      )
      return accept(null)
    })
    const rows = await town.db
      .selectFrom('trail')
      .select(['thing_id', 'thing_version', 'facts'])
      .where('thing_kind', '=', 'set')
      .orderBy('id')
      .execute()
    expect(rows).toEqual([
      { thing_id: 'b', thing_version: 1, facts: { name: '0' } },
      { thing_id: 'a', thing_version: 1, facts: { name: '1' } },
      { thing_id: 'b', thing_version: 2, facts: { name: '2' } },
    ])
  })

  test('is dated by the clock of the database', async () => {
    await town.setClock('2026-11-20T15:00:00Z')
    await act(town.db, officer, rename('Sauce'))
    await town.setClock()
    const entries = await entriesSince(town.db, street)
    expect(entries.at(-1)?.recordedAt).toEqual(new Date('2026-11-20T15:00:00Z'))
  })
})

describe('the portal cannot rewrite history', () => {
  test.each(['trail', 'trail_seals'])('%s refuses update, delete and truncate', async (table) => {
    const town = await testTown()
    for (const statement of [`delete from ${table}`, `truncate ${table}`]) {
      await expect(sql.raw(statement).execute(town.db)).rejects.toThrow('permission denied')
    }
    await expect(
      sql.raw(`update ${table} set ${table === 'trail' ? 'act' : 'hash'} = null`).execute(town.db),
    ).rejects.toThrow('permission denied')
    // The defence is the role's rights: the owner, who has them, is not refused.
    await expect(sql.raw(`delete from ${table}`).execute(town.owner)).resolves.toBeDefined()
  })

  test('nor set its clock', async () => {
    const town = await testTown()
    await expect(sql`update tequio.clock set at = now()`.execute(town.db)).rejects.toThrow(
      'permission denied',
    )
  })
})
