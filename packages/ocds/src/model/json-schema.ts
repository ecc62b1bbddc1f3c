import type { JsonType } from './field.ts'

/** JSON Schema draft 4, as much of it as the standards use, with the keywords that OCDS adds to it. */
export type JsonSchema = {
  readonly id?: string
  readonly $schema?: string
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly type?: JsonType | readonly JsonType[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly oneOf?: readonly JsonSchema[]
  readonly enum?: readonly (string | null)[]
  readonly definitions?: Readonly<Record<string, JsonSchema>>
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly minItems?: number
  readonly minProperties?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: boolean
  readonly uniqueItems?: boolean
  readonly default?: string
  readonly codelist?: string
  readonly openCodelist?: boolean
  readonly wholeListMerge?: boolean
  readonly omitWhenMerged?: boolean
  readonly versionId?: boolean
  readonly deprecated?: { readonly deprecatedVersion: string } | null
}
