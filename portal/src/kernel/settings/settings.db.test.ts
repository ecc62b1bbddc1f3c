import { beforeAll, expect, test } from 'vitest'
import { type TestTown, testTown } from '../../../test/support/town.ts'
import { refuse } from '../../lib/decision.ts'
import { type Envelope, versionOf } from '../act/index.ts'
import { changeSettings } from './actions/change-settings.ts'
import { townSettingsThing } from './acts.ts'
import { defaultSettings } from './rules/default-settings.ts'
import { readTownSettings } from './store/settings.ts'

const operator: Envelope = { actor: { kind: 'person', id: 'p1', role: 'operator' } }

let town: TestTown
beforeAll(async () => {
  town = await testTown()
})

test('a town that has decided nothing has its defaults', async () => {
  expect(await readTownSettings(town.db)).toEqual(defaultSettings)
})

test('what the town decides is in force, and the trail says what it was before', async () => {
  await changeSettings(town, operator, { name: 'San Tequio', zone: 'America/Monterrey' })
  await changeSettings(town, operator, { zone: 'America/Tijuana' })

  expect(await readTownSettings(town.db)).toEqual({
    ...defaultSettings,
    name: 'San Tequio',
    zone: 'America/Tijuana',
  })
  expect(await town.lastEntry()).toEqual({
    act: 'settings.changed',
    facts: { key: 'zone', before: 'America/Monterrey', after: 'America/Tijuana' },
  })
})

test('saving without a change writes nothing', async () => {
  const version = await versionOf(town.db, townSettingsThing)
  const decision = await changeSettings(town, operator, await readTownSettings(town.db))
  expect(decision).toEqual({ accepted: true, fact: [] })
  expect(await versionOf(town.db, townSettingsThing)).toBe(version)
})

test('of two who save the same page, the second is shown what the first changed', async () => {
  const version = await versionOf(town.db, townSettingsThing)
  const seen = { ...operator, seen: { ...townSettingsThing, version } }
  await changeSettings(town, seen, { license: 'https://leon.example/licencia' })
  const second = await changeSettings(town, seen, { name: 'Otro nombre' })

  expect(second).toMatchObject({
    refusal: { because: 'stale', since: [{ facts: { key: 'license' } }] },
  })
  expect(await readTownSettings(town.db)).toMatchObject({ name: 'San Tequio' })
})

test('no personal RFC enters the settings', async () => {
  const publisher = { ...defaultSettings.publisher, uid: 'GOMA800101AB1' }
  expect(await changeSettings(town, operator, { publisher })).toEqual(
    refuse({ because: 'personal-value', path: 'after/uid' }),
  )
})
