import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { portalFolder } from '../portal-folder.ts'
import { readChapter, readPicture } from './manual.ts'

const chapters = readdirSync(join(portalFolder, '../docs/manual')).map((file) =>
  file.replace('README.md', '').replace('.md', ''),
)

test.each(chapters)('the chapter «%s» leads to chapters and pictures that exist', (name) => {
  const { title, html } = readChapter(name) ?? { title: '', html: '' }
  expect(title).not.toBe('')
  expect(html).not.toMatch(/href="[^"]*\.md/)
  for (const [, chapter = ''] of html.matchAll(/href="\/ayuda\/?([a-z-]*)/g))
    expect(readChapter(chapter)).toBeDefined()
  for (const [, picture = ''] of html.matchAll(/src="\/ayuda\/imagenes\/([^"]*)/g))
    expect(readPicture(picture)?.length).toBeGreaterThan(0)
})

test('every picture keeps its room on the page before it comes, and is light', () => {
  const pictures = chapters.flatMap((name) =>
    [...(readChapter(name)?.html ?? '').matchAll(/<img src="[^"]*\/([^"/]+)"[^>]*>/g)].map(
      ([tag, file = '']) => ({ tag, bytes: readPicture(file)?.length ?? Number.NaN }),
    ),
  )
  expect(pictures.length).toBeGreaterThan(4)
  for (const { tag, bytes } of pictures) {
    expect(tag).toMatch(/width="\d{3,4}" height="\d{3,4}" loading="lazy"/)
    expect(bytes).toBeLessThanOrEqual(60_000)
  }
})

test('a chapter or a picture that does not exist is not there, nor is any other file', () => {
  expect(readChapter('nada')).toBeUndefined()
  expect(readChapter('../operations/README')).toBeUndefined()
  expect(readPicture('../../package.json')).toBeUndefined()
})
