import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import type { Context, Next } from 'hono'
import type { Visit } from '../kernel/visit/visit.ts'
import { clientFolder, sourceStyles } from './assets.ts'
import { townStyles } from './town-styles.ts'

const kinds: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** A name that carries the hash of its content never changes. */
const FOREVER = 'public, max-age=31536000, immutable'
const font = '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2'

/** Mounted at /recursos/*: the built files, and before the first build the sources they come from. */
export async function serveAssets(c: Context, next: Next) {
  const name = c.req.path.replace(/^\/recursos\//, '')
  if (name === 'pueblo.css') return next()
  const kind = kinds[extname(name)]
  if (!kind || !/^[\w-]+(\.[\w-]+)+$/.test(name)) return next()
  const bytes = (await readBuilt(name)) ?? (await readSource(name))
  if (!bytes) return next()
  const hashed = /-[\w-]{8}\.\w+$/.test(name)
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': kind,
    'Cache-Control': hashed ? FOREVER : 'no-cache',
  })
}

/** Mounted after the visit is known: a town's colours, under an address that names them. */
export function serveTownStyles(c: Context<Visit>) {
  const cache = c.req.query('v') ? FOREVER : 'no-cache'
  return c.body(townStyles(c.var.settings.look), 200, {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': cache,
  })
}

const readBuilt = (name: string) => readFile(join(clientFolder, name)).catch(() => undefined)

async function readSource(name: string): Promise<Buffer | undefined> {
  if (name === 'app.css') return Buffer.from(await sourceSheet())
  if (name === 'letra.woff2') return readFile(createRequire(import.meta.url).resolve(font))
  return undefined
}

/** The sheets in the order in which app.css imports them. */
export async function sourceSheet(): Promise<string> {
  const entry = await readFile(join(sourceStyles, 'app.css'), 'utf8')
  const names = [...entry.matchAll(/@import ["']\.\/([\w-]+\.css)/g)].map(([, name]) => name ?? '')
  const sheets = await Promise.all(names.map((name) => readFile(join(sourceStyles, name), 'utf8')))
  return sheets.join('\n').replaceAll(font, '/recursos/letra.woff2')
}
