import type { Page } from 'playwright-core'

/** The size of letters, as the settings of the browser change it. */
export async function textSize(page: Page, percent: number) {
  const session = await page.context().newCDPSession(page)
  const fontSizes = { standard: (16 * percent) / 100, fixed: (13 * percent) / 100 }
  await session.send('Page.setFontSizes', { fontSizes })
  await session.detach()
}
