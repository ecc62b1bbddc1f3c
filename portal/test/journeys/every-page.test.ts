import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { htmlFaults } from '../support/html-faults.ts'
import { accessibilityFaults, cutTable, journey, overflow } from '../support/journey.ts'
import { nameOf, openedAt, pagesSeenBy } from '../support/pages-of-the-portal.ts'
import { loadSheet, oldCsv } from '../support/sheets.ts'
import { textSize } from '../support/text-size.ts'

const { address, visitor, signIn } = journey()

type Seer = keyof typeof pagesSeenBy

beforeAll(async () => {
  const page = await visitor()
  await signIn(page, 'participation-office')
  const row = ['ST-900', 'Banquetas de la calle Pino', '2025', '$1,00x']
  const headings = ['Clave de la obra', 'Nombre de la obra', 'Edición', 'Monto asignado']
  await loadSheet(page, 'Obras', oldCsv('obras.csv', [headings, row]))
})

describe.each(Object.keys(pagesSeenBy) as Seer[])('seen by %s', (seer) => {
  let page: Page
  let faults: string[] = []
  beforeAll(async () => {
    page = await visitor()
    if (seer !== 'visitor') await signIn(page, seer)
    watch(page, (fault) => faults.push(fault))
  })

  const pages = pagesSeenBy[seer].map((one) => [nameOf(one), one] as const)
  test.each(pages)('%s can be read by anyone, on any screen', async (_, one) => {
    faults = []
    await page.setViewportSize({ width: 360, height: 780 })
    const answer = await page.goto(await openedAt(page, one))

    expect.soft(answer?.status()).toBe(one.status ?? 200)
    expect.soft(await htmlFaults((await answer?.text()) ?? '')).toEqual([])
    expect.soft(await page.locator('h1').count()).toBe(1)
    expect.soft(await page.title()).not.toBe('')
    expect.soft(await accessibilityFaults(page)).toEqual([])
    expect.soft(await overflow(page), 'wider than 360 px').toBe(0)
    await page.setViewportSize({ width: 1280, height: 780 })
    expect.soft(await accessibilityFaults(page)).toEqual([])
    expect.soft(await overflow(page), 'wider than 1280 px').toBe(0)
    for (const width of [360, 700, 900, 1024, 1280]) {
      await page.setViewportSize({ width, height: 780 })
      expect.soft(await cutTable(page), `a table that is cut at ${width} px`).toBe(0)
    }
    await page.setViewportSize({ width: 320, height: 780 })
    await textSize(page, 200)
    expect.soft(await overflow(page), 'wider than 320 px with text of 200 %').toBe(0)
    await textSize(page, 100)
    expect.soft(faults).toEqual([])
  })
})

/** Errors of the console but the one that names the status of the page, and requests to anybody else. */
function watch(page: Page, tell: (fault: string) => void) {
  page.on('console', (message) => {
    const ofThePage = message.location().url === page.url()
    if (message.type() === 'error' && !ofThePage) tell(message.text())
  })
  page.on('pageerror', ({ message }) => tell(message))
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
      tell(request.url())
  })
}
