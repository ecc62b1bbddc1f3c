import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../../../shared/data/ocds')

/** The official schemas and the cases of the standard stand beside the repository, never in it. */
export const dataIsHere = existsSync(root)
export const dataMissing = 'los datos oficiales no están en ../shared/data'

export const dataPath = (path: string) => join(root, path)
export const dataFile = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
