import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { basename, join } from 'node:path'

// One line of JSON for each figure, on standard output. Each bench runs in a process of its own.
const asked = process.argv.slice(2)
const root = join(import.meta.dirname, '..')
const known = new Map(
  globSync(['bench/*.bench.ts', 'packages/*/bench/*.bench.ts'], { cwd: root })
    .sort()
    .map((path) => [basename(path, '.bench.ts'), join(root, path)]),
)
const unknown = asked.find((name) => !known.has(name))
if (unknown !== undefined) {
  console.error(`There is no bench «${unknown}». Known: ${[...known.keys()].join(', ')}.`)
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
for (const [name, bench] of known) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const { status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'run-source.ts'), bench],
    { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
  )
  if (status !== 0) process.exit(1)
}
