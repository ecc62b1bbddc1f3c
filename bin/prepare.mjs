// npm runs this after it installed everything: others then import the packages by their names, as they will when published.
// Without TypeScript (an installation for production alone) the portal still runs from the sources it builds itself.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

try {
  const compiler = join(
    dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc',
  )
  for (const name of readdirSync(join(root, 'packages')))
    build(compiler, join(root, 'packages', name))
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error
}

function build(compiler, folder) {
  if (!existsSync(join(folder, 'tsconfig.build.json'))) return
  rmSync(join(folder, 'dist'), { recursive: true, force: true })
  const { status } = spawnSync(
    process.execPath,
    [compiler, '-p', join(folder, 'tsconfig.build.json')],
    {
      stdio: 'inherit',
    },
  )
  if (status !== 0) process.exit(1)
}
