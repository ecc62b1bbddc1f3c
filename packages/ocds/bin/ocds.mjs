#!/usr/bin/env node
// From the package as it is installed, or from its sources where they are.
import { existsSync } from 'node:fs'

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`ocds necesita Node 24 o más nuevo; este es ${process.version}.`)
  process.exit(2)
}
const source = new URL('../src/cli/bin.ts', import.meta.url)
await import(existsSync(source) ? source : new URL('../dist/cli/bin.js', import.meta.url))
