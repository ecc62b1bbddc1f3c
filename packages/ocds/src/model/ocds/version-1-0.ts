import { type Codelists, closed } from '../codelist.ts'
import { type Definitions, type Field, type Fields, many, one } from '../field.ts'
import type { JsonSchema } from '../json-schema.ts'
import { definitionSchemas, fieldsSchema } from '../schema/field-schema.ts'
import { DRAFT_4 } from '../schema/release-schema.ts'
import { ocdsCodelists } from './codelists.ts'
import { ocdsDefinitions } from './definitions.ts'
import { releasePackageFields } from './packages.ts'
import { releaseFields } from './release.ts'

/**
 * JSON Schema (draft 4) of a release of OCDS 1.0.3, with the merge rule of that version: what 1.1 brought is taken
 * away, an organization stands whole where it is named, and suppliers and tenderers are replaced as a list.
 *
 * Source: the changelog of OCDS 1.1 and the schema of 1.0. What 1.0 says by accident is left aside: that the status
 * of an award or a contract may not be null.
 */
export const releaseSchema10 = (): JsonSchema => ({
  $schema: DRAFT_4,
  title: 'Entrega de datos de contrataciones abiertas (OCDS 1.0.3)',
  type: 'object',
  ...fieldsSchema(release10, lists10),
  definitions: definitionSchemas(definitions10, lists10),
})

/** JSON Schema (draft 4) of a release package of OCDS 1.0.3: it says neither version nor extensions. */
export const releasePackageSchema10 = (): JsonSchema => {
  const { definitions, $schema: _, title: __, ...release } = releaseSchema10()
  return {
    $schema: DRAFT_4,
    title: 'Paquete de entregas (OCDS 1.0.3)',
    type: 'object',
    ...fieldsSchema(before11(releasePackageFields), lists10),
    definitions: { Release: release, ...definitions },
  }
}

const organizations = (title: string) =>
  many('Organization', title, { uniqueItems: true, wholeListMerge: true })

const replaced: Readonly<Record<string, Fields>> = {
  Release: { buyer: one('Organization', 'Comprador') },
  Tender: {
    procuringEntity: one('Organization', 'Entidad contratante'),
    tenderers: organizations('Quién participó'),
  },
  Award: { suppliers: organizations('Quién ganó') },
}

/** Objects that 1.1 brought. */
const brought: ReadonlySet<string> = new Set(['OrganizationReference', 'RelatedProcess'])

/** 1.0 asks for no length and deprecates nothing. */
const before11 = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { since }]) => !since)
      .map(([name, field]) => [name, fieldBefore11(field)]),
  )

function fieldBefore11({ minLength: _, deprecated: __, fields, ...field }: Field): Field {
  return { ...field, ...(fields && { fields: before11(fields) }) }
}

const release10: Fields = { ...before11(releaseFields), ...replaced.Release }

const definitions10: Definitions = Object.fromEntries(
  Object.entries(ocdsDefinitions)
    .filter(([name]) => !brought.has(name))
    .map(([name, { fields }]) => [name, { fields: { ...before11(fields), ...replaced[name] } }]),
)

/** Currencies had no list yet, and some lists were shorter. */
const { currency: _, ...listed } = ocdsCodelists
const lists10: Codelists = {
  ...listed,
  releaseTag: without('releaseTag', 'planningUpdate'),
  tenderStatus: without('tenderStatus', 'planning', 'withdrawn'),
  method: without('method', 'direct'),
  milestoneStatus: without('milestoneStatus', 'scheduled'),
}

function without(list: string, ...codes: readonly string[]) {
  const all = ocdsCodelists[list]?.codes ?? []
  return closed(all.filter((code) => !codes.includes(code)).join(' '))
}
