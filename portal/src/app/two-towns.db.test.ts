import { pino } from 'pino'
import { expect, test } from 'vitest'
import { testTown } from '../../test/support/town.ts'
import { changeSettings } from '../kernel/settings/index.ts'
import { townByHost } from '../kernel/visit/index.ts'
import { createPortal } from './portal.ts'
import { openHouse } from './rooms.ts'

const operator = { actor: { kind: 'person', id: 'p1' } } as const

test('two towns by host name live in one process and see nothing of each other', async () => {
  const [ana, luz] = await Promise.all([testTown(), testTown()])
  await changeSettings(ana, operator, { name: 'Santa Ana' })
  await changeSettings(luz, operator, { name: 'La Luz' })
  const towns = [
    { ...ana, host: 'santa-ana.example' },
    { ...luz, host: 'la-luz.example' },
  ]
  const app = createPortal({
    house: openHouse(),
    townFor: townByHost(towns),
    log: pino({ level: 'silent' }),
  })
  const pageOf = async (host: string) =>
    (await app.request(`http://${host}/datos`, { headers: { host } })).text()

  expect(await pageOf('santa-ana.example')).toContain('Santa Ana')
  expect(await pageOf('la-luz.example')).toContain('La Luz')
  expect(await pageOf('la-luz.example')).not.toContain('Santa Ana')
  expect(
    (await app.request('http://otra.example/datos', { headers: { host: 'otra.example' } })).status,
  ).toBe(421)
})
