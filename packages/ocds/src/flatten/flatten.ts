import { deepest, isDeeper, isObject, type Json, type JsonObject } from '../merge/json.ts'
import { detectKind } from '../validate/kind.ts'
import { newDraft, newPlace, tableOf } from './draft.ts'
import { entriesOf, isPackage, listOfKind, type Subject, subjectOf } from './kinds.ts'
import {
  type Cell,
  type FlatKind,
  type Flattened,
  limitsOf,
  SheetError,
  type SheetLimits,
} from './sheets.ts'
import { texts } from './texts.ts'
import { newWalk, walkItems, walkObject } from './walk.ts'

export type FlattenOptions = {
  /** What the document is, where its fields do not tell. */
  kind?: FlatKind
  limits?: Pick<SheetLimits, 'maxColumns' | 'maxRoom' | 'maxSheets'>
}

/**
 * Lays a document out in sheets, as flatten-tool does: a main sheet keyed by ocid and id, one sheet for each list of
 * objects with the ids of all that it stands in, paths as headings, lists of texts joined by semicolons.
 *
 * @param document a release, a record, a project, a package of them or a list of them, already parsed and not touched
 * @returns `sheets`, with typed cells; `notHeld`, whatever does not come back from them, with path, reason and value;
 *   `kind`, for `unflatten`. `unflatten(flatten(x))` is x, and `unflatten(flatten(x).sheets)` is x without what
 *   `notHeld` lists. A value that only CSV or only XLSX loses is listed with `only`
 * @throws SheetError `no-kind` when the document is none of these, `too-deep` beyond 200 levels, `too-large` beyond
 *   `options.limits`: 16,384 columns in a sheet, 1,000 sheets, 20 million cells
 *
 * Besides the layout of flatten-tool there is a sheet `meta` with what a package says of itself, which flatten-tool
 * reads with `--metatab-name meta`. Cost: one pass, about 0.6 s for 10,000 releases of 23 MB.
 */
export function flatten(document: unknown, options: FlattenOptions = {}): Flattened {
  const given = document as Json
  if (isDeeper(given, deepest - 1)) throw new SheetError('too-deep', texts.tooDeep(deepest))
  const kind = options.kind ?? kindOf(given)
  const subject = subjectOf(kind === 'array' ? listIn(given, options) : listOfKind[kind])

  const limits = limitsOf(options.limits)
  const main = newDraft(subject.list, limits.maxColumns)
  const walk = newWalk(main, limits)
  walkItems(walk, entriesOf(given, kind, subject.list), {
    place: newPlace(main, '', subject.node),
    ids: [],
    key: subject.key,
    path: isPackage(kind) ? { before: null, step: subject.list } : null,
    isAlone: kind !== 'array' && !isPackage(kind),
  })
  const meta = isObject(given) && isPackage(kind) ? metaSheet(walk, given, subject) : []
  const others = [...walk.drafts.values()].filter(
    ({ name, rows }) => name !== main.name && rows.length > 0,
  )
  const sorted = others.sort((a, b) => (a.name < b.name ? -1 : 1)).map(tableOf)
  return { kind, sheets: [tableOf(main), ...meta, ...sorted], notHeld: walk.notHeld }
}

function kindOf(document: Json): FlatKind {
  const kind = detectKind(document)
  if (kind === 'unknown' || kind === 'array-release-package') {
    throw new SheetError('no-kind', texts.noKind)
  }
  return kind
}

/** A list holds what its first item is; of one that is said to be a list, releases unless it shows otherwise. */
function listIn(items: Json, options: FlattenOptions): Subject['list'] {
  const first = Array.isArray(items) ? items.find(isObject) : items
  const kind = first === undefined ? 'release' : detectKind(first)
  if (kind === 'release' || kind === 'record' || kind === 'project') return listOfKind[kind]
  if (kind === 'unknown' && options.kind) return 'releases'
  throw new SheetError('no-kind', texts.noKind)
}

/** One row with what the package says of itself. */
function metaSheet(walk: ReturnType<typeof newWalk>, document: JsonObject, subject: Subject) {
  const { [subject.list]: list, ...rest } = document
  const about = Array.isArray(list) || list === undefined ? rest : document
  const draft = newDraft('meta', walk.limits.maxColumns)
  const row: Cell[] = []
  const place = newPlace(draft, '', subject.meta)
  walkObject(walk, about, { place, row, ids: [], path: null, names: [], isOneRow: true })
  if (row.length === 0) return []
  draft.rows.push(row)
  return [tableOf(draft)]
}
