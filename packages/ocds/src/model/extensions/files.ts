import { codeTitle } from '../code-titles/code-titles.ts'
import type { Codelist } from '../codelist.ts'
import { type Extension, officialUrl } from '../extension.ts'
import type { JsonSchema } from '../json-schema.ts'
import { ocdsCodelists } from '../ocds/codelists.ts'
import { fieldsSchema } from '../schema/field-schema.ts'
import { extensionPatch } from '../schema/release-schema.ts'
import { wordsOf } from '../words/words.ts'
import { extensionNamed } from './declared.ts'

/**
 * The files of an extension, made from our model, to be served beside the data: `extension.json`, the schemas that it
 * changes and its lists of codes, each by its path. They follow «Creating extensions» of OCDS 1.1.
 */
export function extensionFiles(extension: Extension): Record<string, string> {
  const schemas = schemaFiles(extension)
  const codelists = codelistFiles(extension)
  const needs = (extension.needs ?? []).flatMap((name) => extensionNamed(name) ?? [])
  const described = {
    name: { es: extension.title },
    description: { es: `Extensión «${extension.title}» del estándar de contrataciones abiertas.` },
    documentationUrl: { es: `https://github.com/${extension.repository}` },
    compatibility: ['1.1'],
    schemas: Object.keys(schemas),
    ...(Object.keys(codelists).length > 0 && { codelists: Object.keys(codelists) }),
    ...(needs.length > 0 && { dependencies: needs.map(officialUrl) }),
  }

  return {
    'extension.json': json(described),
    ...mapped(schemas, (name) => name, json),
    ...mapped(codelists, (name) => `codelists/${name}`, String),
  }
}

function schemaFiles(extension: Extension): Record<string, JsonSchema> {
  const packages =
    extension.package && explained(fieldsSchema(extension.package, ocdsCodelists), 'Package')
  return {
    ...((extension.release || extension.definitions) && {
      'release-schema.json': explained(extensionPatch(extension), 'Release'),
    }),
    ...(packages && {
      'release-package-schema.json': packages,
      'record-package-schema.json': packages,
    }),
  }
}

/** Each field says what it means, as the standard asks of an extension. */
function explained(schema: JsonSchema, object: string): JsonSchema {
  const { properties, definitions } = schema
  const explain = (field: JsonSchema, name: string): JsonSchema => {
    const description = wordsOf('ocds', object, name)?.help.es
    return { ...explained(field, `${object}.${name}`), ...(description && { description }) }
  }
  return {
    ...schema,
    ...(properties && { properties: mapped(properties, String, explain) }),
    ...(definitions && { definitions: mapped(definitions, String, explained) }),
  }
}

const codelistFiles = ({ codelists = {}, addedCodes = {} }: Extension) => ({
  ...mapped(
    codelists,
    (name) => `${name}.csv`,
    ({ codes }: Codelist, name) => csv(name, codes),
  ),
  ...mapped(
    addedCodes,
    (name) => `+${name}.csv`,
    (codes, name) => csv(name, codes),
  ),
})

/** Codes and our titles have neither commas nor quotes. */
const csv = (list: string, codes: readonly string[]) =>
  ['Code,Title', ...codes.map((code) => `${code},${codeTitle(list, code) ?? code}`), ''].join(
    '\r\n',
  )

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const mapped = <A, B>(
  record: Readonly<Record<string, A>>,
  rename: (name: string) => string,
  map: (value: A, name: string) => B,
) =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [rename(name), map(value, name)]),
  )
