import { Ajv, type AnySchema } from 'ajv'
import formats from 'ajv-formats'
import { dataFile } from './data.ts'

type Kind = 'release' | 'release-package' | 'record-package'
type Finding = { path: string; rule: string; detail: string }

/**
 * The official schemas of OCDS 1.1.5 as Ajv 8 reads them: only the names of draft 4 change. With `closed`, a field
 * that the schema does not know is an error too.
 */
export function officialCheck(kind: Kind, { closed = true } = {}) {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
  formats.default(ajv)
  for (const name of [
    'release',
    'versioned-release-validation',
    'release-package',
    'record-package',
  ]) {
    const schema = dataFile(`ocds-1.1.5/${name}-schema.json`)
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
  return Object.fromEntries(entries.map(([key, value]) => [key, forAjv(value)]))
}
