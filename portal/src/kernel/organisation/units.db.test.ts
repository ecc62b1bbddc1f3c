import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { atOnce } from '../../../test/support/at-once.ts'
import { type TestTown, testTown } from '../../../test/support/town.ts'
import type { Envelope } from '../act/index.ts'
import {
  addAlias,
  addUnit,
  closeUnit,
  findUnit,
  moveUnit,
  renameUnit,
  unitsInForce,
} from './index.ts'
import { aliasesOf } from './store/units.ts'

const office: Envelope = { actor: { kind: 'person', id: 'p1', role: 'participation-office' } }
const root = { parentId: null, validFrom: null }

let town: TestTown
beforeAll(async () => {
  town = await testTown()
  await town.setClock('2026-11-20T16:00:00Z')
  await addUnit(town, office, { id: 'obras', name: 'Dirección General de Obra Pública', ...root })
  await addUnit(town, office, { name: 'Secretaría de Medio Ambiente', ...root })
})

describe('a unit', () => {
  test('without a key receives one from its name', async () => {
    const units = await unitsInForce(town.db)
    expect(units.map(({ id }) => id)).toEqual(['obras', 'secretaria-de-medio-ambiente'])
  })

  test('is not added twice, however its name is written', async () => {
    const again = { name: 'direccion general de OBRA PUBLICA', ...root }
    expect(await addUnit(town, office, again)).toMatchObject({
      refusal: { because: 'name-taken', by: { id: 'obras' } },
    })
  })

  test('two that arrive at once with one name become one', async () => {
    const add = (id: string) => () =>
      addUnit(town, office, { id, name: 'Parques y Jardines', ...root })
    const both = await atOnce(town.db, add('a'), add('b'))
    expect(both.filter((one) => one?.accepted)).toHaveLength(1)
  })

  test('is found by key, by name without accents, and by alias', async () => {
    await addAlias(town, office, { id: 'obras', alias: 'DGOP' })
    expect(await findUnit(town.db, 'obras')).toMatchObject({ by: 'key' })
    expect(await findUnit(town.db, ' direccion general de obra publica')).toMatchObject({
      by: 'name',
    })
    expect(await findUnit(town.db, 'dgop')).toMatchObject({ by: 'alias', unit: { id: 'obras' } })
  })

  test('that is only alike goes to a person, who chooses', async () => {
    expect(await findUnit(town.db, 'Dirección de Obras Públicas')).toMatchObject({
      found: 'candidates',
      candidates: [{ unit: { id: 'obras' } }],
    })
    expect(await findUnit(town.db, 'Policía Vial')).toEqual({ found: 'none' })
    expect(await findUnit(town.db, '')).toEqual({ found: 'none' })
  })

  test('keeps its old name as an alias when it is renamed', async () => {
    await renameUnit(town, office, { id: 'obras', name: 'Secretaría de Infraestructura' })
    expect(await aliasesOf(town.db, 'obras')).toContainEqual({
      alias: 'Dirección General de Obra Pública',
      validFrom: null,
      validTo: '2026-11-20',
    })
    expect(await findUnit(town.db, 'Dirección General de Obra Pública')).toMatchObject({
      by: 'alias',
      unit: { name: 'Secretaría de Infraestructura' },
    })
  })

  test('that is renamed has what it holds published again', async () => {
    const { rows } =
      await sql`select key from graphile_worker.jobs where key = 'publish-all'`.execute(town.db)
    expect(rows).toHaveLength(1)
  })

  test('takes its old name back without answering to it twice', async () => {
    await renameUnit(town, office, { id: 'obras', name: 'Dirección General de Obra Pública' })
    const aliases = await aliasesOf(town.db, 'obras')
    expect(aliases.map(({ alias }) => alias)).toEqual(['DGOP', 'Secretaría de Infraestructura'])
  })

  test('never hangs from one that hangs from it', async () => {
    await addUnit(town, office, {
      id: 'pavimentos',
      name: 'Pavimentos',
      ...root,
      parentId: 'obras',
    })
    expect(await moveUnit(town, office, { id: 'obras', parentId: 'pavimentos' })).toMatchObject({
      refusal: { because: 'under-itself' },
    })
  })

  test('closes after those that hang from it, and its name is free again', async () => {
    const close = (id: string) => closeUnit(town, office, { id, lastDay: '2026-12-31' })
    expect(await close('obras')).toMatchObject({ refusal: { because: 'has-open-units', count: 1 } })
    await close('pavimentos')
    expect(await close('pavimentos')).toMatchObject({ refusal: { because: 'closed' } })
    expect(await unitsInForce(town.db, '2027-01-01')).not.toContainEqual(
      expect.objectContaining({ id: 'pavimentos' }),
    )
    const heir = { id: 'pavimentos-2027', name: 'Pavimentos', ...root }
    expect(await addUnit(town, office, heir)).toMatchObject({ accepted: true })
    expect(await findUnit(town.db, 'Pavimentos')).toMatchObject({ unit: { id: 'pavimentos-2027' } })
  })

  test('that does not exist is neither renamed nor closed', async () => {
    expect(await renameUnit(town, office, { id: 'nada', name: 'X' })).toBeUndefined()
    expect(await closeUnit(town, office, { id: 'nada', lastDay: '2026-12-31' })).toBeUndefined()
  })
})
