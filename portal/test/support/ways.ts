import type { Locator, Page } from 'playwright-core'
import type { Journey } from './journey.ts'
import { textSize } from './text-size.ts'

/** How somebody comes to the portal. */
export type Way = {
  readonly how: string
  readonly width: number
  readonly script?: boolean
  readonly textPercent?: number
  readonly keyboard?: boolean
}

export const ways: readonly Way[] = [
  { how: 'with the keyboard only', width: 1280, keyboard: true },
  { how: 'with the keyboard only, without script', width: 1280, keyboard: true, script: false },
  { how: 'on a phone of 360 px, without script', width: 360, script: false },
  { how: 'with letters twice as large', width: 360, textPercent: 200 },
]

/** Somebody who reads, writes and opens things in one way. */
export type Walker = {
  readonly page: Page
  readonly open: (thing: Locator) => Promise<void>
  readonly write: (field: Locator, text: string) => Promise<void>
}

export async function walker(visitor: Journey['visitor'], way: Way): Promise<Walker> {
  const { width, script = true, textPercent = 100, keyboard = false } = way
  const page = await visitor({ width, script })
  await textSize(page, textPercent)
  return {
    page,
    open: async (thing) => {
      if (!keyboard) return await thing.click()
      await reach(page, thing)
      await page.keyboard.press('Enter')
    },
    write: async (field, text) => {
      if (!keyboard) return await field.fill(text)
      await reach(page, field)
      await page.keyboard.type(text)
    },
  }
}

/** More than the longest page has to walk through. */
const MOST_STEPS = 250

/** Goes on with Tab until the thing has the focus, and can be seen to have it. */
export async function reach(page: Page, thing: Locator): Promise<void> {
  await thing.waitFor()
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await thing.evaluate((element) => element === element.ownerDocument.activeElement))
      return await seen(thing)
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${thing}`)
}

async function seen(thing: Locator): Promise<void> {
  const outline = await thing.evaluate(
    (element) => element.ownerDocument.defaultView?.getComputedStyle(element).outlineStyle,
  )
  if (outline === 'none') throw new Error(`nobody sees that ${thing} has the focus`)
}
