#!/usr/bin/env node
// In the repository the command runs from its sources, as they are written; in the package, from what was built.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`tally necesita Node 24 o más nuevo; éste es ${process.version}.`)
  process.exit(2)
}
const home = dirname(dirname(fileURLToPath(import.meta.url)))
const written = join(home, 'src', 'cli', 'main.ts')
const built = join(home, 'dist', 'cli', 'main.js')
await import(pathToFileURL(existsSync(written) ? written : built).href)
