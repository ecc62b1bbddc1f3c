import { existsSync } from 'node:fs'
import { Ajv, type AnySchema } from 'ajv'
import formats from 'ajv-formats'
import { dataFile, dataPath } from './data.ts'

type Kind = 'release' | 'release-package' | 'record-package'
/** `extensions`: folders of official extensions, each with its release-schema.json, to patch the release with. */
type Options = { closed?: boolean; extensions?: readonly string[] }
type Finding = { path: string; rule: string; detail: string }

/**
 * The official schemas of OCDS 1.1.5 as Ajv 8 reads them: only the names of draft 4 change. With `closed`, a field
 * that the schema does not know is an error too.
 */
export function officialCheck(kind: Kind, { closed = true, extensions = [] }: Options = {}) {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
  formats.default(ajv)
  for (const name of [
    'release',
    'versioned-release-validation',
    'release-package',
    'record-package',
  ]) {
    const official = dataFile(`ocds-1.1.5/${name}-schema.json`)
    const schema = extensions.reduce(
      (sum, folder) => patched(sum, `${folder}/${name}-schema.json`),
      official,
    )
    addMissing(schema)
    if (closed && name !== 'versioned-release-validation') close(schema)
    ajv.addSchema(forAjv(schema) as AnySchema, schema.id)
  }
  const validate = ajv.getSchema(
    `https://standard.open-contracting.org/schema/1__1__5/${kind}-schema.json`,
  )
  if (!validate) throw new Error(`no schema for ${kind}`)

  return (document: unknown): Finding[] =>
    validate(document)
      ? []
      : (validate.errors ?? []).map(({ instancePath, keyword, params }) => ({
          path: instancePath,
          rule: keyword,
          detail: JSON.stringify(params),
        }))
}

function patched(schema: unknown, path: string): ReturnType<typeof dataFile> {
  if (!existsSync(dataPath(path))) return schema
  // The patch of the pagination extension empties `required`, which would let a package lack everything.
  const { required: _, ...patch } = dataFile(path)
  return mergePatch(schema, patch)
}

/** An extension may refer to a definition of another one that nobody declared: that part then holds anything. */
function addMissing(schema: { definitions?: Record<string, unknown> }) {
  const names = JSON.stringify(schema).matchAll(/"#\/definitions\/(\w+)"/g)
  for (const [, name = ''] of names) {
    if (schema.definitions && !(name in schema.definitions)) schema.definitions[name] = {}
  }
}

/** JSON Merge Patch (RFC 7396), by which the standard says that extensions apply. */
function mergePatch(target: unknown, patch: unknown): ReturnType<typeof dataFile> {
  if (!isObject(patch)) return patch
  const result: Record<string, unknown> = isObject(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key]
    else result[key] = mergePatch(result[key], value)
  }
  return result
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Only objects with fields of their own are closed: `details` of a party may hold anything. */
function close(node: unknown) {
  if (typeof node !== 'object' || node === null) return
  if ('properties' in node && typeof node.properties === 'object') {
    Object.assign(node, { additionalProperties: false })
  }
  for (const inside of Object.values(node)) close(inside)
}

function forAjv(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(forAjv)
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).filter(
    ([key, value]) => !(key === '$schema' || (key === 'id' && typeof value === 'string')),
  )
  return bounded(Object.fromEntries(entries.map(([key, value]) => [key, forAjv(value)])))
}

/** Draft 4 says that a bound is exclusive by a boolean beside it. */
function bounded(node: Record<string, unknown>) {
  for (const [bound, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (node[exclusive] === true) {
      node[exclusive] = node[bound]
      delete node[bound]
    } else if (node[exclusive] === false) delete node[exclusive]
  }
  return node
}
