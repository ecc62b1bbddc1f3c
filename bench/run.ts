import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { basename, join } from 'node:path'

// One line of JSON for each figure, on standard output. Each bench runs in a process of its own.
const asked = process.argv.slice(2)
const known = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => basename(name, '.bench.ts'))
const unknown = asked.find((name) => !known.includes(name))
if (unknown !== undefined) {
  console.error(`There is no bench «${unknown}». Known: ${known.join(', ')}.`)
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
for (const name of known.filter((one) => asked.length === 0 || asked.includes(one))) {
  const bench = join(import.meta.dirname, `${name}.bench.ts`)
  const { status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'run-source.ts'), bench],
    { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
  )
  if (status !== 0) process.exit(1)
}
