import { listOf } from '../convert/organizations.ts'
import {
  copy,
  deepest,
  isDeeper,
  isObject,
  type Json,
  type JsonObject,
  own,
} from '../merge/json.ts'
import type { Extension } from '../model/extension.ts'
import { codelistsWith } from '../model/schema/codelists.ts'
import { recordPackageSchema, releasePackageSchema } from '../model/schema/package-schema.ts'
import { releaseSchema } from '../model/schema/release-schema.ts'
import { remembered } from '../model/schema/remember.ts'
import { declare, declaredIn, extensionsUsed } from './extensions-used.ts'
import { emptyJournal, type Journal, type Moved, type Repair, valuesIn } from './journal.ts'
import { completePackage, mendVersion, type PackageDefaults } from './package-heads.ts'
import { upgradeRelease } from './parties.ts'
import { completeHead, mendHead } from './release-heads.ts'
import { nameNameless, type Refusal, refusalsIn } from './required.ts'
import { schemaReader } from './schema-reader.ts'
import { tidy } from './tidy.ts'
import { walkObject } from './walk.ts'

export type RepairOptions = {
  /** The zone of dates that say none. */
  zone?: string
  /** What to write on a package that does not say it. */
  package?: PackageDefaults
  /** Extensions that the document uses and cannot or does not declare. */
  extensions?: readonly Extension[]
}

/** `before + added = after + joined + moved`: nothing that said something is lost. */
export type Balance = {
  before: number
  after: number
  added: number
  joined: number
  moved: number
}

export type Repaired = {
  document: Json
  repairs: Repair[]
  moved: Moved[]
  refused: Refusal[]
  balance: Balance
}

/**
 * Mends an OCDS document by named rules, lists every change, and drops no value that says something.
 *
 * @param document a release, a release package, a record, a record package, a list of them, or INAI's
 *   `{arrayReleasePackage: […]}` (unwrapped: one package alone, or the list); already parsed, and not touched
 * @returns `document`, of OCDS 1.1; `repairs`, in the order in which they were made, each with rule, path (`/` between
 *   steps), `before` and `after` (`undoRepairs` takes them back, `explainRule` says them in Spanish); `moved`, the
 *   values without place in the standard, which the document does not carry any more; `refused`, what the standard
 *   requires and cannot be told, with path and Spanish reason; `balance`, the count of values
 * @throws Error when the balance does not hold, which is a fault of this package and never of the document
 *
 * Repairing what is repaired changes nothing. Source of the rules: the schemas of OCDS 1.1.5 and its extensions, and
 * the changelog from 1.0 to 1.1.
 */
export function repair(document: unknown, options: RepairOptions = {}): Repaired {
  const given = document as Json
  if (typeof given !== 'object' || given === null) return refusedWhole(given, notDocument)
  if (isDeeper(given, deepest - 1)) return refusedWhole(given, tooDeep)

  const journal = emptyJournal()
  const unwrapped = unwrap(journal, given)
  const refused = Array.isArray(unwrapped)
    ? repairList(journal, unwrapped, options)
    : repairOne({ journal, document: unwrapped, options, path: '' })

  const { repairs, moved } = journal
  return {
    document: unwrapped,
    repairs,
    moved,
    refused,
    balance: balanceOf(journal, given, unwrapped),
  }
}

const notDocument = 'El archivo no es un objeto ni una lista de JSON.'
const tooDeep = `El archivo está anidado en más de ${deepest} niveles.`

const refusedWhole = (document: Json, reason: string): Repaired => {
  const values = isDeeper(document) ? 0 : valuesIn(document)
  const balance = { before: values, after: values, added: 0, joined: 0, moved: 0 }
  return { document, repairs: [], moved: [], refused: [{ path: '', reason }], balance }
}

function unwrap(journal: Journal, given: JsonObject | Json[]): JsonObject | Json[] {
  const packages = isObject(given) ? own(given, 'arrayReleasePackage') : undefined
  if (!isObject(given) || !Array.isArray(packages)) return copy(given)

  const { arrayReleasePackage: _, ...rest } = given
  const [only] = packages
  const content = packages.length === 1 && isObject(only) ? only : packages
  journal.repairs.push({ rule: 'array-release-package', path: '', before: given, after: content })
  for (const [key, value] of Object.entries(rest)) {
    journal.moved.push({
      path: key,
      value: copy(value),
      to: `apartados/${key}`,
      rule: 'out-of-place',
    })
  }
  return copy(content)
}

function repairList(journal: Journal, list: Json[], options: RepairOptions): Refusal[] {
  return list.flatMap((document, at) => {
    const path = String(at)
    if (isObject(document)) return repairOne({ journal, document, options, path })
    return [{ path, reason: 'Este elemento de la lista no es un objeto.' }]
  })
}

type Job = { journal: Journal; document: JsonObject; options: RepairOptions; path: string }

/**
 * What one turn takes away may leave another thing empty, or a document of another kind, so turns go on until nothing
 * is left to do.
 */
function repairOne({ journal, document, options, path }: Job): Refusal[] {
  const inside = emptyJournal()
  tidy(inside, document, '')
  for (let done = -1, left = 6; inside.repairs.length > done && left > 0; left--) {
    done = inside.repairs.length
    turn(inside, document, options)
  }
  append(journal, inside, path)

  const kind = kindOf(document)
  const reader = schemaReader(kind.schema(usedIn(document, kind, options)), { written: false })
  const refused = refusalsIn(reader, document, reader.of(reader.top, document))
  return refused.map((refusal) => ({ ...refusal, path: under(path, refusal.path) }))
}

const usedIn = (document: JsonObject, kind: Kind, { extensions = [] }: RepairOptions) =>
  extensionsUsed(document, [...declaredIn(document), ...extensions], kind.schema)

function turn(journal: Journal, document: JsonObject, options: RepairOptions) {
  const kind = kindOf(document)
  const used = usedIn(document, kind, options)
  const zone = options.zone ?? 'America/Mexico_City'
  const codelists = codelistsWith(used)
  const ofRelease = schemaReader(releaseSchema(used), { written: false })
  const walk = (written: boolean) => {
    const reader = schemaReader(kind.schema(used), { written })
    walkObject({ journal, reader, codelists, zone }, document, reader.of(reader.top, document), '')
    tidy(journal, document, '')
  }

  walk(true)
  for (const { release, at } of heads(document)) mendHead(journal, release, at)
  for (const { release, at } of releasesIn(document, kind.name)) {
    upgradeRelease(journal, release, at)
    completeHead(journal, release, at)
    nameNameless(journal, ofRelease, { release, node: ofRelease.top, path: at })
  }
  if (kind.isPackage) completeWhole(journal, document, used, options)
  walk(false)
}

function completeWhole(
  journal: Journal,
  document: JsonObject,
  used: Extension[],
  options: RepairOptions,
) {
  mendVersion(journal, document)
  completePackage(journal, document, options.package ?? {})
  declare(journal, document, used)
}

type Kind = {
  name: 'record-package' | 'release-package' | 'record' | 'release'
  isPackage: boolean
  schema: (extensions: readonly Extension[]) => object
}

function kindOf(document: JsonObject): Kind {
  const has = (field: string) => Object.hasOwn(document, field)
  if (has('records'))
    return { name: 'record-package', isPackage: true, schema: recordPackageSchema }
  if (has('compiledRelease') || (has('ocid') && has('releases'))) {
    return { name: 'record', isPackage: false, schema: recordSchema }
  }
  const isPackage = !has('ocid') && ['releases', 'publisher', 'publishedDate', 'uri'].some(has)
  if (isPackage) return { name: 'release-package', isPackage, schema: releasePackageSchema }
  return { name: 'release', isPackage, schema: releaseSchema }
}

const recordSchema = remembered((extensions) => ({
  ...recordPackageSchema(extensions).definitions?.record,
  definitions: recordPackageSchema(extensions).definitions,
}))

type Found = { release: JsonObject; at: string }

/** The releases of a document with all their data; a linked one is only an address. */
function releasesIn(document: JsonObject, kind: Kind['name']): Found[] {
  if (kind === 'release') return [{ release: document, at: '' }]
  if (kind === 'release-package') return among(listOf(document, 'releases'), 'releases')
  return heads(document).flatMap(({ release: record, at }) => {
    const embedded = among(listOf(record, 'releases'), under(at, 'releases'))
    const compiled = own(record, 'compiledRelease')
    return [
      ...embedded.filter(({ release }) => Object.hasOwn(release, 'ocid')),
      ...(isObject(compiled) ? [{ release: compiled, at: under(at, 'compiledRelease') }] : []),
    ]
  })
}

/** Whatever carries an ocid: the document itself, its records, and all their releases. */
function heads(document: JsonObject): Found[] {
  const found = ['records', 'releases'].flatMap((key) => among(listOf(document, key), key))
  const inside = found.flatMap(({ release, at }) =>
    among(listOf(release, 'releases'), under(at, 'releases')),
  )
  return [{ release: document, at: '' }, ...found, ...inside]
}

const among = (list: Json[], path: string): Found[] =>
  list.flatMap((release, at) => (isObject(release) ? [{ release, at: `${path}/${at}` }] : []))

const under = (path: string, inside: string) =>
  path === '' ? inside : inside === '' ? path : `${path}/${inside}`

function append(journal: Journal, inside: Journal, path: string) {
  const placed = <T extends { path: string }>(entry: T): T =>
    path === '' ? entry : { ...entry, path: under(path, entry.path) }
  // One by one: a call takes no list of a hundred thousand arguments.
  for (const repair of inside.repairs) journal.repairs.push(placed(repair))
  for (const moved of inside.moved) journal.moved.push(placed(moved))
  journal.added += inside.added
  journal.joined += inside.joined
}

function balanceOf(journal: Journal, given: Json, result: Json): Balance {
  const before = valuesIn(given)
  const after = valuesIn(result)
  const { added, joined } = journal
  const moved = journal.moved.reduce((sum, { value }) => sum + valuesIn(value), 0)
  if (before + added !== after + joined + moved) {
    throw new Error(`repair lost count: ${JSON.stringify({ before, after, added, joined, moved })}`)
  }
  return { before, after, added, joined, moved }
}
