import { isObject, type Json, type JsonObject, own } from './json.ts'

/** How one field merges. A field without rule merges by what it holds. */
export type MergeRule = {
  strategy: 'omit' | 'whole-list' | 'by-content'
  /** The rule of a sub-field; the items of a list share the rule of their list. */
  child: (key: string) => MergeRule
}

const noRule: MergeRule = { strategy: 'by-content', child: () => noRule }
const omit: MergeRule = { strategy: 'omit', child: () => noRule }
const wholeList: MergeRule = { strategy: 'whole-list', child: () => noRule }

const known = new WeakMap<object, MergeRule>()

/**
 * Reads the merge rules of a release schema (JSON Schema draft 4 with `omitWhenMerged`, `wholeListMerge`; OCDS 1.0's
 * `mergeStrategy` too). `$ref`s inside the document are followed; sub-fields are read when asked for, so that a schema
 * may refer to itself. `versionId` only helps readers of a schema and decides nothing here.
 *
 * Source: OCDS 1.1 «Merging»; where the page leaves a choice, the reference implementation (ocds-merge).
 */
export function mergeRules(schema: object): MergeRule {
  const before = known.get(schema)
  if (before) return before

  const rules = isObject(schema) ? rulesWithin(schema, schema) : noRule
  known.set(schema, rules)
  return rules
}

/**
 * The rules of OCDS 1.0, where who bids and who is awarded are lists merged whole, because organizations had no id.
 * Source: changelog of OCDS 1.1.4, «Advisories», and the schema of 1.0.3, which differs in nothing else that both have.
 */
export const rulesOf10 = (rules: MergeRule): MergeRule =>
  withRules(rules, {
    tender: withRules(rules.child('tender'), { tenderers: wholeList }),
    awards: withRules(rules.child('awards'), { suppliers: wholeList }),
  })

const withRules = (rule: MergeRule, changed: Readonly<Record<string, MergeRule>>): MergeRule => ({
  ...rule,
  child: (key) => (Object.hasOwn(changed, key) ? (changed[key] ?? noRule) : rule.child(key)),
})

function rulesWithin(node: JsonObject, root: JsonObject): MergeRule {
  const properties = own(node, 'properties')
  if (!isObject(properties)) return noRule

  const read = new Map<string, MergeRule>()
  const child = (key: string) => {
    // What strangers call their fields is not kept: only what the schema knows.
    if (!Object.hasOwn(properties, key)) return noRule
    const before = read.get(key)
    if (before) return before
    const field = resolve(own(properties, key), root)
    const rule = field ? ruleOf(field, root) : noRule
    read.set(key, rule)
    return rule
  }
  return { strategy: 'by-content', child }
}

/** `omitWhenMerged` goes before all, and a list merged whole has no rules inside. */
function ruleOf(field: JsonObject, root: JsonObject): MergeRule {
  const types = typesOf(field)
  const isList = types.includes('array')
  const old = own(field, 'mergeStrategy')

  if (own(field, 'omitWhenMerged') === true || old === 'ocdsOmit') return omit
  if (isList && (own(field, 'wholeListMerge') === true || old === 'ocdsVersion')) return wholeList
  if (types.includes('object') && isObject(own(field, 'properties'))) {
    return rulesWithin(field, root)
  }
  return isList ? ruleOfList(field, root) : noRule
}

/** A list whose items may be something else than objects, or objects without `id`, is replaced whole. */
function ruleOfList(field: JsonObject, root: JsonObject): MergeRule {
  const items = resolve(own(field, 'items'), root)
  if (!items) return noRule

  const types = typesOf(items)
  const properties = own(items, 'properties')
  if (types.some((type) => type !== 'object')) return wholeList
  if (!types.includes('object') || !isObject(properties)) return noRule
  return Object.hasOwn(properties, 'id') ? rulesWithin(items, root) : wholeList
}

const typesOf = (node: JsonObject): Json[] => {
  const type = own(node, 'type')
  return Array.isArray(type) ? type : typeof type === 'string' ? [type] : []
}

/** Follows `$ref`s within the document; what points outside it has no rules. */
function resolve(node: Json | undefined, root: JsonObject): JsonObject | undefined {
  let at = node
  for (let hops = 0; isObject(at) && hops < 32; hops++) {
    const ref = own(at, '$ref')
    if (typeof ref !== 'string') return at
    at = ref === '#' ? root : ref.startsWith('#/') ? pointed(ref, root) : undefined
  }
  return undefined
}

function pointed(ref: string, root: JsonObject): Json | undefined {
  let at: Json | undefined = root
  for (const part of ref.slice(2).split('/')) {
    const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
    at = isObject(at) ? own(at, key) : undefined
  }
  return at
}
