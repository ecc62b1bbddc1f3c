import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { readdirSync } from 'node:fs'

/** One line of JSON for each figure, on standard output; each bench runs in a process of its own. */
const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memoryGB: Math.round(totalmem() / 2 ** 30), node: process.version }
const asked = process.argv.slice(2)
const benches = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => asked.length === 0 || asked.includes(basename(name, '.bench.ts')))

console.log(JSON.stringify({ bench: 'machine', ...machine }))
for (const name of benches) {
  execFileSync(process.execPath, [join(import.meta.dirname, name)], { stdio: 'inherit' })
}
