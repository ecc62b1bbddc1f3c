import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the portal's package, from the source as from the build: where migrations and seeds stand. */
export const portalFolder = find(dirname(fileURLToPath(import.meta.url)))

function find(folder: string): string {
  if (existsSync(join(folder, 'migrations')) && existsSync(join(folder, 'package.json')))
    return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('the portal was moved away from its migrations')
  return find(parent)
}
