import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { basename, join } from 'node:path'

// One line of JSON for each figure, on standard output. Each bench runs in a process of its own.
const asked = process.argv.slice(2)
const root = join(import.meta.dirname, '..')
const benches = new Map(
  globSync(['bench/*.bench.ts', 'packages/*/bench/*.bench.ts'], { cwd: root })
    .sort()
    .map((file) => [basename(file, '.bench.ts'), join(root, file)]),
)
const unknown = asked.find((name) => !benches.has(name))
if (unknown !== undefined) {
  console.error(`There is no bench «${unknown}». Known: ${[...benches.keys()].join(', ')}.`)
  process.exit(1)
}

console.log(
  JSON.stringify({
    bench: 'machine',
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    at: new Date().toISOString(),
  }),
)
for (const [name, bench] of benches) {
  if (asked.length > 0 && !asked.includes(name)) continue
  // A package is measured as it runs alone: the compiler would count in its memory.
  const isPackage = bench.startsWith(join(root, 'packages'))
  const runner = isPackage ? [] : [join(import.meta.dirname, 'run-source.ts')]
  const { status } = spawnSync(process.execPath, [...runner, bench], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) process.exit(1)
}
