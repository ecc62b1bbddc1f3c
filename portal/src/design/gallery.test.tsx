import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { htmlFaults, htmlOf } from '../../test/support/html-faults.ts'
import { sampleVisit } from './gallery/sample-visit.ts'
import { GalleryPage, galleryPages } from './gallery.tsx'
import * as door from './index.ts'

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

test('every part stands in the gallery', () => {
  const parts = globSync(['*.tsx', 'chart/*.tsx'], { cwd: import.meta.dirname })
    .filter((path) => !path.endsWith('.test.tsx'))
    .map((path) => join(import.meta.dirname, path))
  const shown = shownFrom(join(import.meta.dirname, 'gallery.tsx'))
  expect(parts.length).toBeGreaterThan(30)
  expect(parts.filter((part) => !shown.has(part))).toEqual([])
})

test('every part is used by a page, and no page is dressed outside the parts', () => {
  const pages = ['kernel', 'modules', 'app']
    .flatMap((floor) =>
      globSync('**/*.tsx', { cwd: join(import.meta.dirname, '..', floor) }).map((path) =>
        join(import.meta.dirname, '..', floor, path),
      ),
    )
    .filter((path) => !path.endsWith('.test.tsx'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  const used = new Set(pages.flatMap(({ text }) => partsNamed(text)))
  const inside = new Set(
    globSync(['*.tsx', 'chart/*.tsx'], { cwd: import.meta.dirname })
      .filter((path) => !/gallery|\.test\./.test(path))
      .flatMap((path) => partsNamed(readFileSync(join(import.meta.dirname, path), 'utf8'))),
  )
  const parts = Object.keys(door).filter((name) => /^[A-Z]/.test(name) && name !== 'GalleryPage')
  expect(parts.filter((name) => !used.has(name) && !inside.has(name))).toEqual([])
  expect(
    pages.filter(({ text }) => /\b(?:class|style)=["{]/.test(text)).map(({ path }) => path),
  ).toEqual([])
})

const partsNamed = (text: string) => [...text.matchAll(/<([A-Z]\w+)/g)].map(([, name = '']) => name)

/** The files that a file imports, and those that they import. */
function shownFrom(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.tsx)'/g))
    shownFrom(join(dirname(file), path), seen)
  return seen
}
