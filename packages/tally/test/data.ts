import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../../../shared/data/pabulib')

/** The real elections stand beside the repository, never in it. */
export const dataIsHere = existsSync(root)
export const dataMissing = 'las elecciones de Pabulib no están en ../shared/data'

/** The names of the elections, without «.pb». */
export const elections = dataIsHere
  ? readdirSync(join(root, 'pb')).map((name) => name.replace(/\.pb$/, ''))
  : []

export const electionPath = (name: string) => join(root, 'pb', `${name}.pb`)
export const electionText = (name: string) => readFileSync(electionPath(name), 'utf8')

/** What two reference programs found: `outcomes`, by rule, utility and tie rule. */
export const expectedOf = (name: string) =>
  JSON.parse(readFileSync(join(root, 'expected', `${name}.json`), 'utf8'))
