#!/usr/bin/env node
// Opens the command with Node 24 (npm brought it) and with the portal built.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const portal = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(portal, '..', 'node_modules', '.bin')

if (Number(process.versions.node.split('.')[0]) < 24) runWithOurNode()
if (!existsSync(join(portal, 'dist', 'server', 'cli.js'))) build()
const { main } = await import(join(portal, 'dist', 'server', 'cli.js'))
await main(process.argv.slice(2))

function runWithOurNode() {
  const node = join(bin, process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(node)) {
    console.error(`Tequio necesita Node 24 o más nuevo; éste es ${process.version}. Corre «npm ci» otra vez.`)
    process.exit(2)
  }
  const { status } = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' })
  process.exit(status ?? 2)
}

function build() {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: join(portal, '..'), stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(2)
}
