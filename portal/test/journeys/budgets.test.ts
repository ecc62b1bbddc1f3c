import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { firstLoad } from '../support/first-load.ts'
import { journey } from '../support/journey.ts'
import { nameOf, openedAt, pagesSeenBy } from '../support/pages-of-the-portal.ts'

const KB = 1024
const { address, visitor } = journey()

/** Where somebody asked for a map, or for a page of the office as the gallery shows it. */
const withIsland = [/[?&]mapa=si/, /^\/galeria\/(sin-permiso-oficina|oficina|cambio|mapa|teclado)/]

describe('on a cheap phone and a slow line', () => {
  let page: Page
  beforeAll(async () => {
    page = await visitor()
  })

  const pages = pagesSeenBy.visitor.map((one) => [nameOf(one), one] as const)
  test.each(pages)('%s comes in 150 KB and 10 requests, all of them ours', async (_, one) => {
    const at = await openedAt(page, one)
    const load = await firstLoad(page, address, at)

    expect.soft(load.bytes).toBeLessThanOrEqual(150 * KB)
    expect.soft(load.requests).toBeLessThanOrEqual(10)
    expect.soft(load.elsewhere).toEqual([])
    expect.soft(load.fonts).toBeLessThanOrEqual(1)
    for (const picture of load.images) expect.soft(picture).toBeLessThanOrEqual(60 * KB)
    const island = withIsland.some((one) => one.test(at))
    expect.soft(load.scriptBytes).toBeLessThanOrEqual(island ? 50 * KB : 0)
    // The map has a sheet of its own, which comes with it.
    expect.soft(load.stylesheets.length).toBe(island && at.includes('mapa') ? 2 : 1)
    expect.soft(load.stylesheets[0]).toBeLessThanOrEqual(15 * KB)
  })
})
