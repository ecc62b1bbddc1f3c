import type { JsonSchema } from '../json-schema.ts'
import { oc4idsCodelists } from '../oc4ids/codelists.ts'
import { oc4idsDefinitions } from '../oc4ids/definitions.ts'
import { projectPackageFields } from '../oc4ids/packages.ts'
import { projectFields } from '../oc4ids/project.ts'
import { definitionSchemas, fieldsSchema } from './field-schema.ts'
import { DRAFT_4 } from './release-schema.ts'

/** JSON Schema (draft 4) of an OC4IDS 0.9.5 project. */
export const projectSchema = (): JsonSchema => ({
  $schema: DRAFT_4,
  title: 'Proyecto de infraestructura (OC4IDS 0.9.5)',
  ...rootSchema(),
  definitions: definitions(),
})

/** JSON Schema (draft 4) of an OC4IDS 0.9.5 project package, complete in itself. */
export const projectPackageSchema = (): JsonSchema => ({
  $schema: DRAFT_4,
  title: 'Paquete de proyectos (OC4IDS 0.9.5)',
  type: 'object',
  ...fieldsSchema(projectPackageFields, oc4idsCodelists),
  definitions: { Project: rootSchema(), ...definitions() },
})

const rootSchema = (): JsonSchema => ({
  type: 'object',
  ...fieldsSchema(projectFields, oc4idsCodelists),
  minProperties: 1,
})

const definitions = () => definitionSchemas(oc4idsDefinitions, oc4idsCodelists)
