import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { demonstrationAccounts } from '../../src/kernel/identity/demonstration.ts'
import type { Role } from '../../src/kernel/identity/person.ts'
import { launchChromium } from './chromium.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** A page that does not come by then will not come. */
const WAIT_MS = 15_000

export type Journey = {
  readonly address: string
  /** A new visitor: nothing kept from others. A phone of 360 px unless told; with or without script. */
  readonly visitor: (options?: {
    readonly script?: boolean
    readonly width?: number
  }) => Promise<Page>
  readonly signIn: (page: Page, role: Role) => Promise<void>
}

/** One Chromium for the file. */
export function journey(): Journey {
  let browser: Browser
  const contexts: BrowserContext[] = []
  const address = inject('portalAddress')
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    await browser.close()
  })
  return {
    address,
    visitor: async ({ script = true, width = 360 } = {}) => {
      const context = await browser.newContext({
        baseURL: address,
        javaScriptEnabled: script,
        viewport: { width, height: 780 },
        locale: 'es-MX',
      })
      context.setDefaultTimeout(WAIT_MS)
      contexts.push(context)
      return await context.newPage()
    },
    signIn: async (page, role) => {
      const account = demonstrationAccounts.find((one) => one.role === role)
      await page.goto('/entrar')
      await page.getByLabel('Correo').fill(account?.email ?? '')
      await page.getByLabel('Contraseña', { exact: true }).fill(account?.password ?? '')
      await page.getByRole('button', { name: 'Entrar', exact: true }).first().click()
      await page.waitForURL(/oficina/)
    },
  }
}

/** What axe finds on the page by WCAG 2.2 AA, each with the elements; an empty list is what we want. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Found[] }> }
    }
    type Found = { id: string; help: string; nodes: { html: string }[] }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    return (await axe.run({ runOnly: { type: 'tag', values: tags } })).violations
  })
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map(({ html }) => html).join(' | ')}`,
  )
}

/** Nothing on the page is wider than the screen. */
export const overflow = (page: Page) =>
  page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )

/** How much of a table is out of sight at its right; none of a page that has no table. */
export const cutTable = (page: Page) =>
  page.evaluate<number>(
    'Math.max(0, ...[...document.querySelectorAll(".table")].map((one) => one.scrollWidth - one.clientWidth))',
  )
