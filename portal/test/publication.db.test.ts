import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { compileReleases, type Release, validate } from '@tequio/ocds'
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
import { faultsIn } from '../src/kernel/publishing/rules/checks.ts'
import { readCsv } from '../src/lib/csv.ts'
import { processFromTables } from '../src/modules/contracting/index.ts'
import {
  type Document,
  type FileKind,
  fileKinds,
  kindOfFile,
  linesIn,
  type PackageKind,
  packageIn,
  type Row,
  rowsIn,
  tableIn,
  wrappedLines,
} from './support/public-documents.ts'
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

const bytesOf = async (path: string) => Buffer.from(await (await app.request(path)).arrayBuffer())
const rowsAt = async (path: string) => rowsIn(path, await bytesOf(path))
const textOf = async (path: string) => (await bytesOf(path)).toString()
const jsonOf = async (path: string) => JSON.parse(await textOf(path))
const named = (pattern: RegExp) =>
  files.map(({ path }) => path).filter((path) => pattern.test(path))
const ofKind = (kind: FileKind) =>
  files.map(({ path }) => path).filter((path) => kindOfFile(path) === kind)

/** Every package of a kind: the files that are one, and each line of the others wrapped into one. */
async function* packagesOf(kind: PackageKind): AsyncGenerator<{ at: string; document: Document }> {
  for (const path of ofKind(kind))
    yield { at: path, document: packageIn(path, await bytesOf(path)) }
  const lines = linesOf[kind]
  for (const path of lines ? ofKind(lines.kind) : []) {
    const sample = await jsonOf('/datos/edca/releases.json')
    const wrapped = lines ? wrappedLines(await bytesOf(path), lines.list, sample) : []
    for (const [index, document] of wrapped.entries())
      yield { at: `${path}, line ${index + 1}`, document }
  }
}

const linesOf: {
  [Kind in PackageKind]?: { readonly kind: FileKind; readonly list: 'releases' | 'records' }
} = {
  'release-package': { kind: 'release-lines', list: 'releases' },
  'record-package': { kind: 'record-lines', list: 'records' },
}

describe('every file that the manifest lists', () => {
  test('is of a kind that is checked here, and each kind is there', () => {
    expect(files.filter(({ path }) => kindOfFile(path) === undefined)).toEqual([])
    const counts = fileKinds.map((kind) => ({ kind, empty: ofKind(kind).length === 0 }))
    expect(counts.filter(({ empty }) => empty)).toEqual([])
    expect(fileKinds.flatMap(ofKind).sort()).toEqual(files.map(({ path }) => path).sort())
  })

  test.each(['release-package', 'record-package', 'project-package'] as const)(
    'has no fault for our own validator: %s',
    async (kind) => {
      let count = 0
      for await (const { at, document } of packagesOf(kind)) {
        count += 1
        expect(faultsIn(validate(document, { kind })), at).toEqual([])
      }
      expect(count).toBeGreaterThan(8)
    },
    120_000,
  )

  test('compressed is, byte by byte, what is not', async () => {
    const zips = named(/\.gz$/)
    expect(zips.length).toBeGreaterThan(0)
    for (const path of zips)
      expect(gunzipSync(await bytesOf(path)).equals(await bytesOf(path.slice(0, -3))), path).toBe(
        true,
      )
  })

  test('as a table has a row for each project, and every row says that it is a test', async () => {
    const { projects } = await jsonOf('/datos/oc4ids/projects.json')
    for (const path of ofKind('table')) {
      const [heading, ...rows] = (await tableIn(path, await bytesOf(path))).rows
      expect(heading?.cells.at(-1)).toBe('Datos oficiales')
      expect(rows).toHaveLength(projects.length)
      expect(new Set(rows.map(({ cells }) => cells.at(-1)))).toEqual(
        new Set(['No: prefijo de prueba']),
      )
    }
  })

  test('as a copy of an extension can be read', async () => {
    for (const path of ofKind('extension')) {
      const bytes = await bytesOf(path)
      if (path.endsWith('.csv')) expect((await readCsv(bytes)).accepted, path).toBe(true)
      else expect(JSON.parse(bytes.toString()), path).toBeTypeOf('object')
    }
  })
})

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

  test('says in its table of projects what the pages say of each', async () => {
    const table = await rowsAt('/datos/edca/proyectos.csv')
    const { rows: works } = await sql<{ contracted: number; contracts: number }>`
      select coalesce(sum(p.contracted_centavos), 0)::bigint as contracted,
        (count(*) filter (where p.contracted_centavos > 0))::int as contracts
      from processes p join project_list using (folio) where p.stage <> 'withdrawn'`.execute(
      town.db,
    )
    const sum = (heading: string) =>
      table.reduce((all, row) => all + Math.round(Number(row[heading]) * 100), 0)
    expect([sum('Monto contratado'), sum('Contratos') / 100]).toEqual([
      works[0]?.contracted,
      works[0]?.contracts,
    ])

    const pages = await rowsAt('/proyectos.csv')
    const said = (row: Row | undefined, [state, type, sector]: readonly string[]) =>
      [state, type, sector].map((heading) => row?.[heading ?? ''])
    for (const row of table) {
      const page = pages.find(({ Folio }) =>
        row.Identificador?.endsWith(Folio?.slice(0, -2) ?? '-'),
      )
      expect(said(row, ['Estado', 'Tipo de obra', 'Sector'])).toEqual(
        said(page, ['Etapa', 'Tipo', 'Rubro']),
      )
    }
  })

  test('is nobody’s personal data', async () => {
    const keys =
      /\b(?:[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d|[A-ZÑ&]{4}\d{6}[A-Z\d]{3}|[A-Z]{6}\d{8}[HM]\d{3})\b/g
    const texts = await Promise.all(named(/\.jsonl$|projects\.json$/).map(textOf))
    expect(texts.flatMap((text) => text.match(keys) ?? [])).toEqual([])
  })

  test('compiles to the process that the tables tell, without looking at releases', async () => {
    const releases = linesIn(await bytesOf('/datos/edca/releases.jsonl')) as Release[]
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

describe.skipIf(!here)('by the official schemas and extensions (needs ../shared/data/ocds)', () => {
  test('every release, alone, in lists, in lines and compressed', async () => {
    const check = ocdsCheck('release-package')
    for await (const { at, document } of packagesOf('release-package'))
      expect(check(document), at).toEqual([])
  }, 120_000)

  test('every record, outside its versioned release', async () => {
    const check = ocdsCheck('record-package')
    for await (const { at, document } of packagesOf('record-package')) {
      for (const record of document.records as Document[]) delete record.versionedRelease
      expect(check(document), at).toEqual([])
    }
  }, 120_000)

  test('every versioned release is valid', async () => {
    const check = officialCheck('record-package', { closed: false })
    for await (const { at, document } of packagesOf('record-package'))
      expect(check(document), at).toEqual([])
  }, 120_000)

  test('every project', async () => {
    const check = projectCheck()
    for await (const { at, document } of packagesOf('project-package'))
      expect(check(document), at).toEqual([])
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
