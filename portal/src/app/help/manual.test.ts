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

test('a chapter or a picture that does not exist is not there, nor is any other file', () => {
  expect(readChapter('nada')).toBeUndefined()
  expect(readChapter('../operations/README')).toBeUndefined()
  expect(readPicture('../../package.json')).toBeUndefined()
})
