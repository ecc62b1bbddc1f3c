import { existsSync } from 'node:fs'
import { EXTENSIONS, withNeeds } from '@tequio/ocds'
import { Ajv, type AnySchema } from 'ajv'
import formats from 'ajv-formats'
import { dataFile, dataIsHere, dataPath } from '../../../../../packages/ocds/test/data.ts'

export { dataIsHere } from '../../../../../packages/ocds/test/data.ts'

type Fields = { [key: string]: unknown }

/** What the official schema of a release, with the official extensions that the town declares, finds wrong; closed to other fields. */
export const officialRelease = () => checkerOf(dataIsHere ? withExtensions() : {})

/** The same of an OC4IDS project. */
export const officialProject = () =>
  checkerOf(dataIsHere ? dataFile('oc4ids-0.9.5/project-schema.json') : {})

function checkerOf(schema: Fields) {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
  formats.default(ajv)
  close(schema)
  const validate = ajv.compile(forAjv(schema) as AnySchema)
  return (document: unknown): string[] =>
    validate(document)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, keyword, params }) =>
            `${instancePath} ${keyword} ${JSON.stringify(params)}`,
        )
}

/** Extensions are JSON merge patches (RFC 7396) upon the schema of the release. */
function withExtensions(): Fields {
  const patches = withNeeds(EXTENSIONS.filter(({ name }) => !name.includes('1_2')))
    .map(({ repository }) => `extensions/${repository.replace('/', '+')}/release-schema.json`)
    .filter((path) => existsSync(dataPath(path)))
    .map((path) => dataFile(path))
  // The extension of lots names a definition of an extension that nobody publishes with it.
  const missing = { definitions: { SubmissionTerms: {} } }
  return [...patches, missing].reduce(merge, dataFile('ocds-1.1.5/release-schema.json'))
}

function merge(target: unknown, patch: unknown): unknown {
  if (!isFields(patch)) return patch
  const result: Fields = isFields(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key]
    else result[key] = merge(result[key], value)
  }
  return result
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Only objects with fields of their own are closed: `details` of a party may hold anything. */
function close(node: unknown) {
  if (typeof node !== 'object' || node === null) return
  if ('properties' in node && isFields(node.properties))
    Object.assign(node, { additionalProperties: false })
  for (const inside of Object.values(node)) close(inside)
}

/** Draft 4 as Ajv 8 reads it: ids are dropped, and an exclusive limit is the limit itself. */
function forAjv(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(forAjv)
  if (!isFields(node)) return node
  const { exclusiveMinimum, minimum, ...rest } = node
  const limit = exclusiveMinimum === true ? { exclusiveMinimum: minimum } : { minimum }
  const entries = Object.entries({ ...rest, ...(minimum !== undefined && limit) }).filter(
    ([key, value]) => !(['$schema', 'id', '$id'].includes(key) && typeof value === 'string'),
  )
  return Object.fromEntries(entries.map(([key, value]) => [key, forAjv(value)]))
}
