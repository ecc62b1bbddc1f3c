import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { galleryPages } from '../../src/design/index.ts'
import { journey } from '../support/journey.ts'

const { visitor } = journey()

/**
 * Every part in every state, as a reader aloud is told of it: what it is, its name, its state, its order. A change of
 * structure shows in the difference; `vitest -u` says that it is meant.
 */
describe('the gallery, as it is read aloud', () => {
  let page: Awaited<ReturnType<typeof visitor>>
  beforeAll(async () => {
    page = await visitor({ script: false, width: 1280 })
  })

  test.each(Object.keys(galleryPages))('/galeria/%s keeps its structure', async (name) => {
    await page.goto(['/galeria', name].filter(Boolean).join('/'))
    const file = join(import.meta.dirname, 'gallery', `${name || 'portada'}.yml`)
    await expect(`${await page.locator('main').ariaSnapshot()}\n`).toMatchFileSnapshot(file)
  })
})
