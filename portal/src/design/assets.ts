import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Behaviour added to a page that works without it; each is a file of src/islands. */
export type Island = 'map' | 'office' | 'checked'

const here = dirname(fileURLToPath(import.meta.url))

/** The folder of the portal's package, from the source as from the build. */
const portal = packageFolder(here)

/** What was built together with this file: dist/DIGEST/server has its client beside it, and the sources have none. */
export const clientFolder = join(buildAround(here) ?? join(portal, 'dist'), 'client')
export const sourceStyles = join(portal, 'src', 'design', 'styles')

type Built = Readonly<Record<string, { readonly file: string }>>

let built: Built | undefined

/** `/recursos/app-HASH.css`; before the first build, the source as one sheet. */
export const stylesheet = (): string =>
  addressOf('src/design/styles/app.css') ?? '/recursos/app.css'

/** `/recursos/table-HASH.js`; before the first build there is none, and pages do without. */
export const script = (island: Island): string | undefined => addressOf(`src/islands/${island}.ts`)

function addressOf(source: string) {
  built ??= readManifest()
  const file = built[source]?.file
  return file && `/recursos/${file}`
}

function readManifest(): Built {
  const path = join(clientFolder, '.vite', 'manifest.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Built) : {}
}

function buildAround(folder: string): string | undefined {
  if (existsSync(join(folder, 'client', '.vite', 'manifest.json'))) return folder
  return folder === portal ? undefined : buildAround(dirname(folder))
}

function packageFolder(folder: string): string {
  const parent = dirname(folder)
  if (existsSync(join(folder, 'package.json')) || parent === folder) return folder
  return packageFolder(parent)
}
