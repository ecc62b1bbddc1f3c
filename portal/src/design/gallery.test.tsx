import { describe, expect, test } from 'vitest'
import { htmlFaults, htmlOf } from './gallery/html-faults.ts'
import { sampleVisit } from './gallery/sample-visit.ts'
import { GalleryPage, galleryPages } from './gallery.tsx'

const pages = Object.entries(galleryPages)

const render = async (name: string) =>
  htmlOf((galleryPages[name] ?? GalleryPage)({ visit: sampleVisit() }))

describe.each(pages)('the page «%s» of the gallery', (name) => {
  test('is sound: balanced, ids once, every control with its label, headings in order', async () => {
    expect(htmlFaults(await render(name))).toEqual([])
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

test('what is wrong in a page is found', () => {
  expect(htmlFaults('<h1>a</h1><p id="x"><b></p><i id="x"><input name="q"><h3></h3>')).toEqual([
    '</p> closes what was not opened',
    '<p> stays open',
    '<i> stays open',
    'id x stands twice',
    'the control q has no label',
    'an h3 leaves a level out',
  ])
})
