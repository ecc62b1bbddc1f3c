import type { Codelists } from '../model/codelist.ts'
import type { JsonSchema } from '../model/json-schema.ts'

/** The fields that a schema knows, as a tree: what is under a list is under its name. */
export type FieldNode = {
  readonly children: ReadonlyMap<string, FieldNode>
  readonly codelist?: { readonly name: string; readonly open: boolean; readonly codes: Set<string> }
  /** A list whose entries are told apart by `id`; `optional` where the schema does not ask for it. */
  readonly ids?: 'required' | 'optional'
  readonly deprecated: boolean
}

/** The tree of a schema. `lists` are the codes that stand for each list here, with what extensions add. */
export function fieldTree(schema: JsonSchema, lists: Codelists): FieldNode {
  const definitions = schema.definitions ?? {}
  const sets = new Map(Object.entries(lists).map(([name, { codes }]) => [name, new Set(codes)]))
  const known = new Map<JsonSchema, FieldNode>()

  const resolve = (field: JsonSchema): JsonSchema =>
    field.$ref ? (definitions[field.$ref.replace('#/definitions/', '')] ?? {}) : field

  const treeOf = (given: JsonSchema): FieldNode => {
    const before = known.get(given)
    if (before) return before

    const field = resolve(given)
    const children = new Map<string, FieldNode>()
    const deprecated = Boolean(given.deprecated)
    const node = { children, ...codelistOf(field), ...idsOf(field), deprecated }
    known.set(given, node)
    for (const shape of shapesOf(field)) {
      for (const [name, inner] of Object.entries(shape.properties ?? {})) {
        if (!children.has(name)) children.set(name, treeOf(inner))
      }
    }
    return node
  }

  const shapesOf = (field: JsonSchema): JsonSchema[] => {
    const { items, oneOf = [] } = resolve(field)
    return [resolve(field), ...(items ? shapesOf(items) : []), ...oneOf.flatMap(shapesOf)]
  }

  const codelistOf = ({ codelist, openCodelist }: JsonSchema) => {
    const codes = sets.get(codelist?.replace('.csv', '') ?? '')
    if (!codelist || !codes) return {}
    return { codelist: { name: codelist, open: openCodelist ?? false, codes } }
  }

  /** The releases of a package are told apart by process and id, which its own check looks at. */
  const idsOf = ({ items, wholeListMerge }: JsonSchema): Pick<FieldNode, 'ids'> => {
    if (!items || wholeListMerge || items.$ref === '#/definitions/Release') return {}
    const { properties, required } = resolve(items)
    if (!properties?.id) return {}
    return { ids: required?.includes('id') ? 'required' : 'optional' }
  }

  return treeOf(schema)
}
