import { pino } from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { testTown } from '../../test/support/town.ts'
import { dataAddresses, OPEN_API } from './open-api.ts'
import { createPortal } from './portal.ts'
import { openHouse } from './rooms.ts'

let app: ReturnType<typeof createPortal>
beforeAll(async () => {
  const town = await testTown()
  app = createPortal({ house: openHouse(), townFor: () => town, log: pino({ level: 'silent' }) })
})

test('the description of the data is OpenAPI 3.1 and names every address that others rely on', async () => {
  const answer = await app.request(OPEN_API)
  const document = (await answer.json()) as { openapi: string; paths: object }
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toEqual(dataAddresses.map(({ path }) => path))
})

test.each(dataAddresses.map(({ path }) => path))(
  '%s answers as the description says',
  async (path) => {
    const address = path
      .replace('{ocid}', 'ocds-000tst-nada-1')
      .replace('{id}', 'nada')
      .replace('{year}', '1999')
    const answer = await app.request(address)
    // An empty town has published nothing yet: each address answers one sentence, in JSON, and none breaks.
    expect([200, 404]).toContain(answer.status)
    if (answer.status === 404)
      expect(await answer.json()).toEqual({ error: expect.stringMatching(/\.$/) })
  },
)
