import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { dataFile, dataIsHere, dataMissing, dataPath } from '../../test/data.ts'
import type { Codelists } from './codelist.ts'
import { EXTENSIONS } from './extensions/all.ts'
import type { JsonSchema } from './json-schema.ts'
import { oc4idsCodelists } from './oc4ids/codelists.ts'
import { ocdsCodelists } from './ocds/codelists.ts'
import { fieldsSchema } from './schema/field-schema.ts'
import { recordPackageSchema, releasePackageSchema } from './schema/package-schema.ts'
import { projectPackageSchema, projectSchema } from './schema/project-schema.ts'
import { extensionPatch, releaseSchema } from './schema/release-schema.ts'
import { versionedReleaseSchema } from './schema/versioned-schema.ts'

if (!dataIsHere) console.warn(`No se compara el modelo: ${dataMissing}.`)

describe.skipIf(!dataIsHere)('the model is the official standard, field by field', () => {
  test.each([
    ['ocds-1.1.5/release-schema.json', releaseSchema],
    ['ocds-1.1.5/versioned-release-validation-schema.json', versionedReleaseSchema],
    ['oc4ids-0.9.5/project-schema.json', projectSchema],
    // What 1.1.5 mended of 1.1.4 are sentences.
    ['cases/merge/release-schema-1__1__4.json', releaseSchema],
  ])('%s', (file, schema) => {
    expect(schemaDifferences(schema(), readSchema(file))).toEqual([])
  })

  test.each([
    ['ocds-1.1.5/release-package-schema.json', releasePackageSchema],
    ['ocds-1.1.5/record-package-schema.json', recordPackageSchema],
    ['oc4ids-0.9.5/project-package-schema.json', projectPackageSchema],
  ])('%s, whose releases and projects are compared apart', (file, schema) => {
    const { definitions, ...ours } = schema()
    const record = definitions?.record
    const packageOnly = { ...ours, ...(record && { definitions: { record } }) }

    expect(schemaDifferences(packageOnly, readSchema(file))).toEqual([])
  })
})

/** Where we leave an extension's file aside, and why. */
const knownDifferences: Record<string, readonly string[]> = {
  // Translations of fields that the object does not have.
  'contratacionesabiertas/ocds_clarificationMeetings_extension': [
    'ClarificationMeeting translated:  ≠ description',
  ],
  'contratacionesabiertas/ocds_requestForQuotes_extension': [
    'RequestForQuotes translated:  ≠ name',
  ],
  // A definition that nothing refers to.
  'compranet-dev/ocds_frameworkAgreement_extension': ['ocid: missing'],
  // Names by pattern, which the standard's checker does not read.
  'open-contracting-extensions/ocds_exchangeRate_extension': ['Value translated:  ≠ ^amount_.+$'],
  'open-contracting-extensions/ocds_metrics_extension': [
    'Observation/dimensions translated:  ≠ ^.*',
  ],
}

describe.skipIf(!dataIsHere)('the extensions are the official ones, field by field', () => {
  test.each(EXTENSIONS.map((extension) => [extension.repository, extension] as const))(
    '%s',
    (repository, extension) => {
      const folder = `extensions/${repository.replace('/', '+')}`
      const files = namesIn(folder)
      const official = files.includes('release-schema.json')
        ? readSchema(`${folder}/release-schema.json`)
        : {}

      expect(schemaDifferences(extensionPatch(extension), official)).toEqual(
        knownDifferences[repository] ?? [],
      )
    },
  )

  test('each official extension is in the model', () => {
    const official = namesIn('extensions').filter((name) => name.includes('+'))
    const ours = EXTENSIONS.map(({ repository }) => repository.replace('/', '+'))

    expect(ours.toSorted()).toEqual(official.toSorted())
  })
})

describe.skipIf(!dataIsHere)('nothing that the official files say is left uncompared', () => {
  const folders = namesIn('extensions').filter((name) => name.includes('+'))
  const files = [
    ...['release', 'release-package', 'record-package', 'versioned-release-validation'].map(
      (name) => `ocds-1.1.5/${name}-schema.json`,
    ),
    ...['project', 'project-package'].map((name) => `oc4ids-0.9.5/${name}-schema.json`),
    ...folders
      .map((folder) => `extensions/${folder}/release-schema.json`)
      .filter((path) => existsSync(dataPath(path))),
  ]

  test('every keyword', () => {
    const known = new Set<string>([...keywords, ...others])
    const left = files.flatMap((file) => [...keywordsIn(readSchema(file))])
    expect(left.filter((keyword) => !known.has(keyword))).toEqual([])
  })

  test('what the pagination extension adds to a package, but that it empties what is required', () => {
    const pagination = EXTENSIONS.find(({ name }) => name === 'pagination')
    const folder = 'extensions/open-contracting-extensions+ocds_pagination_extension'
    const ours = fieldsSchema(pagination?.package ?? {}, ocdsCodelists)
    for (const kind of ['release', 'record']) {
      const theirs = readSchema(`${folder}/${kind}-package-schema.json`)
      expect(theirs.required ?? []).toEqual([])
      expect(schemaDifferences(ours, theirs)).toEqual([])
    }
  })
})

describe.skipIf(!dataIsHere)('the lists of codes are the official ones, code by code', () => {
  test.each([
    ['ocds-1.1.5', ocdsCodelists],
    ['oc4ids-0.9.5', oc4idsCodelists],
  ])('%s', (standard, lists) => {
    expect(codesOf(lists)).toEqual(officialCodes(`${standard}/codelists`))
  })

  test.each(EXTENSIONS.map((extension) => [extension.repository, extension] as const))(
    '%s',
    (repository, { codelists = {}, addedCodes = {} }) => {
      const added = Object.entries(addedCodes).map(([name, codes]) => [`+${name}`, codes])
      const ours = { ...codesOf(codelists), ...Object.fromEntries(added) }
      const folder = `extensions/${repository.replace('/', '+')}`

      expect(ours).toEqual({ ...officialCodes(`${folder}/codelists`), ...officialCodes(folder) })
    },
  )
})

/** The keywords of a schema, not the names of its fields. */
function* keywordsIn(schema: JsonSchema): Iterable<string> {
  yield* Object.keys(schema)
  const { properties, patternProperties, definitions, items, oneOf = [] } = schema
  const named = [properties, patternProperties, definitions].flatMap((one) =>
    Object.values(one ?? {}),
  )
  for (const inner of [...named, ...oneOf, ...(items ? [items] : [])]) yield* keywordsIn(inner)
}

const codesOf = (lists: Codelists) =>
  Object.fromEntries(Object.entries(lists).map(([name, { codes }]) => [name, codes]))

const officialCodes = (folder: string) =>
  Object.fromEntries(
    namesIn(folder)
      .filter((file) => file.endsWith('.csv'))
      .map((file) => [file.slice(0, -'.csv'.length), readCodes(`${folder}/${file}`)]),
  )

const readSchema = (path: string): JsonSchema => dataFile(path)
const namesIn = (path: string) => (existsSync(dataPath(path)) ? readdirSync(dataPath(path)) : [])

/** The codes of an official list, which is a CSV. */
function readCodes(path: string): string[] {
  const text = readFileSync(dataPath(path), 'utf8')
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true })
  return rows.map((row) => row.Code ?? row.code ?? '')
}

type Schemas = Readonly<Record<string, JsonSchema>>

/** What differs between our schema and the official one, a line each: `Tender/status codelist: ours ≠ theirs`. */
function schemaDifferences(ours: JsonSchema, theirs: JsonSchema): string[] {
  return [
    ...objectDifferences('', ours, theirs),
    ...namesOf(ours.definitions, theirs.definitions).flatMap((name) =>
      objectDifferences(name, ours.definitions?.[name], theirs.definitions?.[name]),
    ),
  ]
}

const keywords = [
  'type',
  '$ref',
  'format',
  'pattern',
  'codelist',
  'openCodelist',
  'minLength',
  'minItems',
  'minProperties',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'uniqueItems',
  'wholeListMerge',
  'omitWhenMerged',
  'versionId',
  'deprecated',
  'default',
] as const

/** Compared in other ways, or said only to people. */
const others = [
  '$schema',
  'id',
  'title',
  'description',
  'items',
  'oneOf',
  'required',
  'enum',
].concat(['properties', 'patternProperties', 'definitions'])

function objectDifferences(path: string, ours?: JsonSchema, theirs?: JsonSchema): string[] {
  if (!ours) return [`${path}: missing`]
  if (!theirs) return [`${path}: not in the official file`]

  return [
    ...keywords.flatMap((keyword) => {
      const [a, b] = [ours, theirs].map((schema) => comparable(schema, keyword))
      return a === b ? [] : [`${path} ${keyword}: ${a} ≠ ${b}`]
    }),
    ...difference(path, 'required', sorted(ours.required), sorted(theirs.required)),
    ...difference(path, 'enum', sorted(ours.enum), sorted(theirs.enum)),
    ...difference(path, 'translated', translated(ours), translated(theirs)),
    ...within(path, ours.properties, theirs.properties),
    ...(ours.items || theirs.items
      ? objectDifferences(`${path}/items`, ours.items, theirs.items)
      : []),
    ...within(`${path}/oneOf`, Object(ours.oneOf ?? {}), Object(theirs.oneOf ?? {})),
  ]
}

const within = (path: string, ours: Schemas = {}, theirs: Schemas = {}) =>
  namesOf(ours, theirs).flatMap((name) =>
    objectDifferences(`${path}/${name}`, ours[name], theirs[name]),
  )

const namesOf = (ours: Schemas = {}, theirs: Schemas = {}) => [
  ...new Set([...Object.keys(ours), ...Object.keys(theirs)]),
]

function comparable(schema: JsonSchema, keyword: (typeof keywords)[number]) {
  const { type, deprecated, $ref } = schema
  if (keyword === 'type') return String(Array.isArray(type) && type.length === 1 ? type[0] : type)
  if (keyword === 'deprecated')
    return deprecated === null ? 'null' : String(deprecated?.deprecatedVersion)
  if (keyword === '$ref') return fileReference($ref ?? '')
  return String(schema[keyword])
}

/** The official packages refer to other files; ours carry them as definitions. */
const fileReference = (reference: string) =>
  reference
    .replace(
      /^https:.*\/versioned-release-validation-schema\.json$/,
      '#/definitions/VersionedRelease',
    )
    .replace(/^https:.*\/release-schema\.json$/, '#/definitions/Release')
    .replace(/^https:.*\/project-schema\.json$/, '#/definitions/Project')

const sorted = (list: readonly unknown[] = []) => list.map(String).sort().join(' ')

/** Fields that may come in other languages, by the pattern of their names. */
const translated = ({ patternProperties = {} }: JsonSchema) =>
  sorted(
    Object.keys(patternProperties).map(
      (pattern) => /^\^\(?(\w+?)_\(/.exec(pattern)?.[1] ?? pattern,
    ),
  )

const difference = (path: string, what: string, ours: string, theirs: string) =>
  ours === theirs ? [] : [`${path} ${what}: ${ours} ≠ ${theirs}`]
