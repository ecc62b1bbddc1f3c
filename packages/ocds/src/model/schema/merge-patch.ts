import type { JsonSchema } from '../json-schema.ts'

type Json = { readonly [name: string]: unknown }

/** JSON Merge Patch (RFC 7396), the rule by which an extension changes a schema. Neither input is touched. */
export const mergePatch = (schema: JsonSchema, patch: JsonSchema): JsonSchema =>
  patched(schema, patch) as JsonSchema

function patched(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch

  const result: Record<string, unknown> = isObject(target) ? { ...target } : {}
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name]
    else result[name] = patched(result[name], value)
  }
  return result
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
