import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { sourceStyles, stylesheet } from './assets.ts'
import { serveAssets, sourceSheet } from './serve-assets.ts'

const KB = 1024

/** Without comments and indents, as a build would at least do. */
const minified = (css: string) => css.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ')

test('the one stylesheet travels in 15 KB', async () => {
  expect(gzipSync(minified(await sourceSheet())).length).toBeLessThan(15 * KB)
})

test('every sheet is part of it', () => {
  const entry = readFileSync(join(sourceStyles, 'app.css'), 'utf8')
  for (const name of readdirSync(sourceStyles).filter((name) => name !== 'app.css'))
    expect(entry).toContain(`"./${name}"`)
})

test('nothing comes from another host', async () => {
  expect(await sourceSheet()).not.toMatch(/https?:|\/\//)
})

const app = new Hono().get('/recursos/*', serveAssets)

test('the sheet and its font are served, before and after a build', async () => {
  const sheet = await app.request(stylesheet())
  expect(sheet.headers.get('Content-Type')).toContain('text/css')
  const font = /url\(["']?(\/recursos\/[^"')]+)/.exec(await sheet.text())?.[1] ?? ''
  const letters = await app.request(font)
  expect([letters.status, letters.headers.get('Content-Type')]).toEqual([200, 'font/woff2'])
})

test.each([
  '/recursos/../package.json',
  '/recursos/%2e%2e%2fpackage.json',
  '/recursos/nada.css',
  '/recursos/.vite/manifest.json',
])('%s is not served', async (path) => {
  expect((await app.request(path)).status).toBe(404)
})
