import type { JsonSchema } from '../json-schema.ts'
import { addedSince10, amountIn10, codesIn10, quantityIn10, unitIn10 } from '../ocds/version-1-0.ts'
import { mapValues } from './field-schema.ts'

/**
 * A schema of OCDS 1.1 as 1.0 has it: without the fields that 1.1 added, without its least lengths, and with the codes
 * as a part of the structure. It is derived from what 1.0.3 admits; extensions stay as they are declared.
 * @param name of the object that the schema describes: `Release`, `record` or `package`
 */
export function in10(name: string, { definitions = {}, ...schema }: JsonSchema): JsonSchema {
  const named = Object.entries(definitions).map(([key, definition]) => [
    key,
    objectIn10(key, definition),
  ])
  return { ...objectIn10(name, schema), definitions: Object.fromEntries(named) }
}

function objectIn10(name: string, schema: JsonSchema): JsonSchema {
  const added = addedSince10[name.replace(/^Versioned|Versioned(Id)?$|Unversioned$/g, '')] ?? []
  const { properties, required, ...rest } = schema
  if (!properties) return fieldIn10(schema)
  const kept = Object.entries(properties).filter(([field]) => !added.includes(field))
  const needed = required?.filter((field) => !added.includes(field)) ?? []
  const isRecordPackage = name === 'package' && 'packages' in properties
  return {
    ...rest,
    properties: Object.fromEntries(
      kept.map(([field, inner]) => [field, memberIn10(name, field, inner)]),
    ),
    required: isRecordPackage ? [...needed, 'packages'] : needed,
  }
}

function memberIn10(name: string, field: string, schema: JsonSchema): JsonSchema {
  if (name === 'Value' && field === 'amount') return { ...schema, ...amountIn10 }
  if (name === 'Item' && field === 'quantity') return { ...schema, ...quantityIn10 }
  if (name === 'Item' && field === 'unit') {
    const { properties = {} } = schema
    const kept = Object.entries(properties).filter(([one]) => unitIn10.includes(one))
    return { ...schema, properties: Object.fromEntries(kept) }
  }
  return fieldIn10(schema)
}

function fieldIn10(schema: JsonSchema): JsonSchema {
  const { minLength: _, codelist, openCodelist: __, deprecated: ___, enum: codes, ...rest } = schema
  const { properties, items, oneOf } = rest
  const tagged = codelist === 'releaseTag.csv' ? { minItems: 0 } : {}
  return {
    ...rest,
    ...tagged,
    ...(codes && codelist && codesOf(codelist, codes)),
    ...(properties && { properties: mapValues(properties, fieldIn10) }),
    ...(items && {
      items: { ...fieldIn10(items), ...(items.enum && codelist && codesOf(codelist, items.enum)) },
    }),
    ...(oneOf && { oneOf: oneOf.map(fieldIn10) }),
  }
}

/** In 1.0 any currency goes. */
function codesOf(codelist: string, codes: readonly (string | null)[]): JsonSchema {
  if (codelist === 'currency.csv') return {}
  const admitted = codesIn10[codelist]
  if (!admitted) return { enum: codes }
  return { enum: codes.includes(null) ? [...admitted, null] : admitted }
}
