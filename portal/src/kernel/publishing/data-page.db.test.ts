import { Hono } from 'hono'
import { beforeAll, expect, test } from 'vitest'
import { readTownSettings } from '../settings/index.ts'
import type { Visit } from '../visit/visit.ts'
import { publishProcesses } from './actions/publish-processes.ts'
import { publishTown } from './actions/publish-town.ts'
import { paths } from './paths.ts'
import { routes } from './routes.ts'
import { type TestOffice, tenderBody, testOffice } from './test/office.ts'

let office: TestOffice
const app = new Hono<Visit>()

beforeAll(async () => {
  office = await testOffice()
  app.use(async (c, next) => {
    c.set('town', office.town)
    c.set('house', office.house)
    c.set('settings', await readTownSettings(office.town.db))
    c.set('now', new Date('2026-11-20T18:00:00Z'))
    await next()
  })
  routes(app)
})

const page = async () => {
  const answer = await app.request('/datos')
  expect(answer.status).toBe(200)
  return answer.text()
}

test('before the first publication the page says why it is empty', async () => {
  const html = await page()
  expect(html).toContain('Todavía no se publica nada')
  expect(html).toContain('en cuanto una dependencia registra su primera obra o contrato')
})

test('the page carries a citation that is ready to copy, and the data for search engines of data', async () => {
  const html = await page()
  expect(html).toMatch(
    /<blockquote>[^<]+consultados el 20 nov 2026\. http[^<]+\/datos<\/blockquote>/,
  )
  const [, data = '{}'] =
    /<script type="application\/ld\+json">(.*?"Dataset".*?)<\/script>/s.exec(html) ?? []
  expect(JSON.parse(data)).toMatchObject({ '@type': 'Dataset', isAccessibleForFree: true })
})

test('the page that every package of a test prefix links says what it means', async () => {
  const answer = await app.request(paths.testPrefix)
  const html = await answer.text()
  expect(answer.status).toBe(200)
  expect(html).toContain('No son una publicación oficial')
  expect(html).toContain('«ocds-000tst» y «oc4ids-000tst»')
  expect(await page()).toContain('href="/datos/prueba"')
})

test('of many that wait the page shows the first fifty and counts the others', async () => {
  const many = Array.from({ length: 52 }, (_, n) => `ocds-000tst-espera-${n}`)
  for (const ocid of many) await office.tell(ocid, tenderBody(ocid, ''))
  await publishProcesses(office, many)

  const html = await page()
  expect(html.match(/ocds-000tst-espera-\d+<\//g)).toHaveLength(50)
  expect(html).toContain('Hay 2 más; todos están en el manifiesto.')

  for (const ocid of many) await office.tell(ocid, tenderBody(ocid))
  await publishProcesses(office, many)
  expect(await page()).toContain('Nada espera')
})

test('the page tells what is published, what waits and why, and how to cite it', async () => {
  const [good, bad] = ['ocds-000tst-bien', 'ocds-000tst-mal']
  await office.tell(good, tenderBody(good))
  await office.tell(bad, tenderBody(bad, ''))
  await publishProcesses(office, [good, bad])
  await publishTown(office)

  const html = await page()
  expect(html).toContain('href="/datos/edca/releases.jsonl"')
  expect(html).toContain('Las entregas de')
  expect(html).toMatch(/href="\/datos\/edca\/\d{4}\.json\.gz"/)
  expect(html).toContain('prefijo de prueba')
  expect(html).toContain(bad)
  expect(html).toContain('El campo está vacío. Escribe un valor o quítalo. (tender/title)')
  expect(html).toContain('consultados el 20 nov 2026')
  expect(html).toContain('https://creativecommons.org/licenses/by/4.0/')
  expect(html).toContain('href="/datos/manifest.json"')
})
