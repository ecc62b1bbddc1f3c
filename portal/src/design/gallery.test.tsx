import { describe, expect, test } from 'vitest'
import { htmlFaults, htmlOf } from '../../test/support/html-faults.ts'
import { sampleVisit } from './gallery/sample-visit.ts'
import { GalleryPage, galleryPages } from './gallery.tsx'

const pages = Object.entries(galleryPages)

const render = async (name: string) =>
  htmlOf((galleryPages[name] ?? GalleryPage)({ visit: sampleVisit() }))

describe.each(pages)('the page «%s» of the gallery', (name) => {
  test('is valid HTML, every control with its label and nothing written into it', async () => {
    expect(await htmlFaults(await render(name))).toEqual([])
  })

  test('is in Spanish, begins with its doctype and has one main part', async () => {
    const html = await render(name)
    expect(html).toMatch(/^<!doctype html><html lang="es-MX">/)
    expect(html.match(/<main/g)).toHaveLength(1)
  })

  test('weighs little: no page of the gallery travels in more than 40 KB before it is compressed', async () => {
    expect((await render(name)).length).toBeLessThan(40 * 1024)
  })
})

test.each([
  ['close-order', '<p>a<b>b</p>'],
  ['no-dup-id', '<p id="x">a</p><p id="x">b</p>'],
  ['input-missing-label', '<input name="q">'],
  ['no-missing-references', '<p><label for="q">a</label></p>'],
  ['heading-level', '<h1>a</h1><h3>b</h3>'],
  ['no-inline-style', '<p style="color: red">a</p>'],
  ['inline script', '<p>a</p><script>alert()</script>'],
])('what is wrong in a page is found: %s', async (rule, html) => {
  expect((await htmlFaults(html)).join()).toContain(rule)
})
