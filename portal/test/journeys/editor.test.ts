import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { journey, overflow } from '../support/journey.ts'
import { walker, ways } from '../support/ways.ts'

const { visitor } = journey()

describe.each(ways)('an editor of the local paper $how', (way) => {
  test('goes from the home to a figure, its rows and its CSV, and counts the same in all', async () => {
    const { page, open } = await walker(visitor, way)
    await page.goto('/')
    const figure = page.getByRole('link', { name: /^Tarde: \d+, / }).first()
    const late = Number(/\d+/.exec((await figure.getAttribute('aria-label')) ?? '')?.[0])
    expect(late).toBeGreaterThan(0)
    await open(figure)

    await page.waitForURL(/\/proyectos\?.*tarde=si/)
    expect(await rowsOf(page)).toBe(late)
    expect(await overflow(page)).toBe(0)
    const csv = await downloaded(page, () => open(page.getByRole('link', { name: 'CSV' }).first()))
    expect(csv.split('\n').filter((line) => /(^|,)"?PP\d\d-/.test(line))).toHaveLength(late)
  })

  test('opens the figures of the edition, and takes those of a drawing with them', async () => {
    const { page, open } = await walker(visitor, way)
    await page.goto('/')
    await open(page.getByRole('link', { name: 'Ver todas las cifras' }))
    await page.waitForURL(/\/cifras/)
    expect(await overflow(page)).toBe(0)
    const drawing = page.locator('section.chart').filter({ hasText: 'van tarde' })
    const csv = await downloaded(page, () => open(drawing.getByRole('link', { name: 'CSV' })))
    const rows = await drawing.locator('tbody tr:not(.total)').count()
    expect(csv.trim().split('\n').length).toBeGreaterThanOrEqual(rows)

    await open(drawing.getByRole('link', { name: /^\d+$/ }).first())
    await page.waitForURL(/tarde=si/)
    expect(await rowsOf(page)).toBeGreaterThan(0)
  })
})

const rowsOf = (page: Page) => page.locator('main table tbody tr').count()

async function downloaded(page: Page, ask: () => Promise<void>): Promise<string> {
  const coming: Promise<Download> = page.waitForEvent('download')
  await ask()
  return await readFile(await (await coming).path(), 'utf8')
}
