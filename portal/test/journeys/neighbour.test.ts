import { describe, expect, test } from 'vitest'
import { accessibilityFaults, journey, overflow } from '../support/journey.ts'
import { reach, walker, ways } from '../support/ways.ts'

const { visitor } = journey()

describe.each(ways)('a neighbour $how', (way) => {
  test('finds the works of their street and the contract of one', async () => {
    const { page, open, write } = await walker(visitor, way)
    const { title, street } = await someWork(page)
    await page.goto('/')
    await write(page.getByRole('searchbox'), street)
    await open(page.getByRole('button', { name: 'Buscar' }))

    const works = page.locator('main section').filter({ hasText: 'Obras' }).first()
    await open(works.getByRole('link', { name: title }))
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await overflow(page)).toBe(0)
    await open(page.getByRole('link', { name: 'Ver la contratación completa' }))

    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/contrataciones\/ocds-/)
    const said = (await page.locator('main').textContent()) ?? ''
    expect(said).toMatch(/(La hace|Se contrató a) .+ por \$\d/)
    expect(said).toContain('Del plan al fin del contrato')
    expect(await overflow(page)).toBe(0)
    if (way.script !== false) expect(await accessibilityFaults(page)).toEqual([])
  })
})

test('a neighbour opens the map with the keyboard, and from a pin the page of its work', async () => {
  const page = await visitor({ width: 1280 })
  await page.goto('/proyectos?etapa=en-ejecucion')
  await reach(page, page.getByRole('link', { name: 'Ver en el mapa' }))
  await page.keyboard.press('Enter')
  const map = page.getByRole('region', { name: 'Mapa' })
  const pin = map.getByRole('button', { name: /\. / }).first()
  const name = (await pin.getAttribute('aria-label')) ?? ''
  await reach(page, pin)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await reach(page, map.locator('.leaflet-popup a[href^="/proyectos/"]'))
  await page.keyboard.press('Enter')

  await page.waitForURL(/\/proyectos\/PP/)
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  expect(name).toContain(title.trim())
})

test('where no work says its point, the keyboard opens the places of the map', async () => {
  const page = await visitor({ width: 1280 })
  await page.route('**/proyectos.geojson*', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), features: [] } })
  })
  await page.goto('/proyectos?mapa=si')
  const place = page.getByRole('region', { name: 'Mapa' }).getByRole('button', { name: /obras?/ })
  await reach(page, place.first())
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await reach(page, page.locator('.leaflet-popup-content a'))
})

test('without script the list with its map says that it says the same', async () => {
  const page = await visitor({ script: false })
  await page.goto('/proyectos?mapa=si')
  expect(await page.locator('noscript').first().textContent()).toContain('La lista de abajo')
  expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(10)
})

/** A work that is built now, and the words with which somebody of its street would look for it: without accents. */
async function someWork(page: Awaited<ReturnType<typeof visitor>>) {
  await page.goto('/proyectos?etapa=en-ejecucion&q=calle')
  const link = page.locator('main table a[href^="/proyectos/PP"]').first()
  const title = ((await link.textContent()) ?? '').trim()
  const street = title.slice(title.indexOf('calle'))
  return { title, street: street.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() }
}
