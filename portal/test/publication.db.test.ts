import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileReleases } from '@tequio/ocds'
import { Ajv, type AnySchema } from 'ajv'
import formats from 'ajv-formats'
import { sql } from 'kysely'
import { pino } from 'pino'
import { beforeAll, describe, expect, test } from 'vitest'
import { officialCheck } from '../../packages/ocds/test/official-check.ts'
import { createPortal } from '../src/app/portal.ts'
import { openHouse } from '../src/app/rooms.ts'
import { seedDemonstration } from '../src/app/seed-demonstration.ts'
import type { Office } from '../src/kernel/house/index.ts'
import { applyImport, previewImport } from '../src/kernel/imports/index.ts'
import { rebuild, verify } from '../src/kernel/publishing/index.ts'
import { processFromTables } from '../src/modules/contracting/index.ts'
import { type TestTown, testTown } from './support/town.ts'

const shared = join(import.meta.dirname, '../../../shared/data/ocds')
const here = existsSync(shared)

let town: TestTown
let office: Office
let app: ReturnType<typeof createPortal>

type Listed = { readonly path: string; readonly sha256: string }
let files: readonly Listed[]

beforeAll(async () => {
  town = await testTown()
  office = { town, house: openHouse() }
  await seedDemonstration(office, town.databaseUrl)
  await loadMexicoCity()
  await rebuild(office, () => {})
  app = createPortal({ house: office.house, townFor: () => town, log: pino({ level: 'silent' }) })
  const manifest = (await (await app.request('/datos/manifest.json')).json()) as { files: Listed[] }
  files = manifest.files
}, 180_000)

/** What another publisher gave, all of it invalid when it came. */
async function loadMexicoCity() {
  const folder = join(shared, 'cases/validate/real/cdmx-sefin-2016')
  const importer = office.house.importers.find(({ kind }) => kind === 'ocds')
  if (!existsSync(folder) || !importer) return
  const uploads = readdirSync(folder).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  }))
  const preview = await previewImport(office, { importer, files: uploads })
  if (!preview.accepted) throw new Error(JSON.stringify(preview.refusal))
  const applied = await applyImport(office, { id: preview.fact.id })
  if (!applied?.accepted) throw new Error(JSON.stringify(applied))
}

const textOf = async (path: string) => (await app.request(path)).text()
const jsonOf = async (path: string) => JSON.parse(await textOf(path))
const linesOf = async (path: string) =>
  (await textOf(path))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const named = (pattern: RegExp) =>
  files.map(({ path }) => path).filter((path) => pattern.test(path))

describe('everything that San Tequio serves', () => {
  test('is what the portal itself verifies', async () => {
    const told: string[] = []
    const { faults } = await verify(office, (line) => told.push(line))
    expect(told.filter((line) => line.includes('✗'))).toEqual([])
    expect(faults).toBe(0)
  })

  test('tells of 71 projects and of their procurements', async () => {
    expect((await jsonOf('/datos/oc4ids/projects.json')).projects).toHaveLength(71)
    expect(named(/\/records\/ocds-000tst-/).length).toBeGreaterThan(8)
  })

  test('is nobody’s personal data', async () => {
    const keys =
      /\b(?:[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d|[A-ZÑ&]{4}\d{6}[A-Z\d]{3}|[A-Z]{6}\d{8}[HM]\d{3})\b/g
    const texts = await Promise.all(named(/\.jsonl$|projects\.json$/).map(textOf))
    expect(texts.flatMap((text) => text.match(keys) ?? [])).toEqual([])
  })

  test('compiles to the process that the tables tell, without looking at releases', async () => {
    const releases = await linesOf('/datos/edca/releases.jsonl')
    const byProcess = Map.groupBy(releases, ({ ocid }) => String(ocid))
    expect(byProcess.size).toBeGreaterThan(8)
    for (const [ocid, own] of byProcess) {
      const { id: _, date: __, tag: ___, ...compiled } = compileReleases(own).release
      const { rows } = await sql<{ seq: number }>`select max(seq)::int as seq from release_heads
        join process_parts using (ocid) where ocid = ${ocid}`.execute(town.db)
      expect(byId(compiled)).toEqual(
        byId(await processFromTables(town.db, ocid, rows[0]?.seq ?? 0)),
      )
    }
  })
})

describe.skipIf(!here)('by the official schemas and extensions', () => {
  test('every release package has no error, no additional and no empty field', async () => {
    const check = ocdsCheck('release-package')
    const paths = named(/\/releases\/|\/releases\.json(\?|$)|\/edca\/\d{4}\.json$/)
    expect(paths.length).toBeGreaterThan(20)
    for (const path of paths) expect(check(await jsonOf(path)), path).toEqual([])
  })

  test('every record package too, outside its versioned release', async () => {
    const check = ocdsCheck('record-package')
    const paths = named(/\/records\/.*\.json$/)
    expect(paths.length).toBeGreaterThan(8)
    for (const path of paths) {
      const document = await jsonOf(path)
      for (const record of document.records) delete record.versionedRelease
      expect(check(document), path).toEqual([])
    }
  })

  test('every versioned release is valid', async () => {
    const check = officialCheck('record-package', { closed: false })
    for (const path of named(/\/records\/.*\.json$/))
      expect(check(await jsonOf(path)), path).toEqual([])
  })

  test('every project package', async () => {
    const check = projectCheck()
    const paths = named(/\/oc4ids\//)
    expect(paths.length).toBeGreaterThan(71)
    for (const path of paths) expect(check(await jsonOf(path)), path).toEqual([])
  }, 120_000)
})

/** The official release schema patched by the official extensions that our packages declare. */
function ocdsCheck(kind: 'release-package' | 'record-package') {
  const check = officialCheck(kind, { extensions: extensionFolders() })
  return (document: unknown) => [...check(document), ...emptyIn(document)]
}

const extensionFolders = () =>
  readdirSync(join(shared, 'extensions'))
    .filter((name) => !name.includes('1_2_draft') && !name.endsWith('.txt'))
    .map((name) => join('extensions', name))

function projectCheck() {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
  formats.default(ajv)
  const read = (name: string) =>
    JSON.parse(readFileSync(join(shared, 'oc4ids-0.9.5', name), 'utf8'))
  const project = close(read('project-schema.json'))
  const { id: _, $schema: __, ...plain } = project
  ajv.addSchema(plain as AnySchema, project.id)
  const { id: ___, $schema: ____, ...pack } = close(read('project-package-schema.json'))
  const validate = ajv.compile(pack as AnySchema)
  return (document: unknown) => {
    validate(document)
    const errors = (validate.errors ?? []).map(
      ({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`,
    )
    return [...errors, ...emptyIn(document)]
  }
}

/** A field that the schema does not know is an error too. */
function close<Node>(node: Node): Node {
  if (typeof node !== 'object' || node === null) return node
  if ('properties' in node && typeof node.properties === 'object')
    Object.assign(node, { additionalProperties: false })
  for (const inside of Object.values(node)) close(inside)
  return node
}

function emptyIn(value: unknown, path = ''): string[] {
  if (
    value === '' ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  )
    return [`${path} empty`]
  if (typeof value !== 'object') return []
  return Object.entries(value ?? {}).flatMap(([key, inside]) => emptyIn(inside, `${path}/${key}`))
}

/** Lists of things with ids have no order in the standard. */
function byId(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(byId).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, byId(inner)]))
}

const idOf = (value: unknown) => String((value as { id?: unknown } | null)?.id ?? '')
