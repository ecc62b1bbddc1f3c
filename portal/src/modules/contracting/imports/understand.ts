import { type ReadRefusal, readDocuments, type SourcedRelease } from '@tequio/ocds'
import type { Notice, Reject, Understood, Upload } from '../../../kernel/imports/importer.ts'
import { sha256 } from '../../../lib/json.ts'
import { MOST_OF_ONE_PROCESS, MOST_RELEASES, NONE_GOOD_AFTER } from './limits.ts'
import type { ReleaseRow } from './rows.ts'
import { texts as say } from './texts.ts'
import { type Source, type UnderstoodRelease, understandRelease } from './understand-release.ts'

export type Options = Readonly<Record<string, string>>
export type Piece = Understood<ReleaseRow>

/** Releases in one piece: few enough to be handed over without anybody waiting. */
const IN_A_PIECE = 50

/**
 * Every release of the files, mended by named rules, piece by piece; what cannot be mended is refused with path and
 * reason. A file that is nonsense from its start is not read to its end.
 */
export function* understandPieces(files: readonly Upload[], { zona }: Options): Generator<Piece> {
  const load: Load = { releases: 0, ofProcess: new Map() }
  for (const file of files) {
    const { releases, refused, unlisted, repeatedKeys } = readDocuments(file.bytes, { mostRefused })
    load.releases += releases.length
    if (load.releases > MOST_RELEASES) yield wholeRefused(file, say.tooManyReleases)
    else if (releases.length === 0 && unlisted > 0)
      yield wholeRefused(file, say.nothingRead(refused[0]?.reason ?? '', refused.length + unlisted))
    else {
      yield {
        rows: [],
        rejects: unreadable(file, refused, unlisted).map((reject) =>
          releases.length === 0 ? { ...reject, whole: true } : reject,
        ),
        notices: repeatedKeys.map((found) => repeatedKey(file, found)),
      }
      const source = { file, fileSha256: sha256(file.bytes), zone: zona }
      yield* understandAll(releases, source, load)
    }
  }
}

const mostRefused = 1_000

/** What was read of a load so far. */
type Load = { releases: number; readonly ofProcess: Map<string, number> }

function* understandAll(
  releases: readonly SourcedRelease[],
  source: Source,
  load: Load,
): Generator<Piece> {
  let waiting: Piece[] = []
  let isAnyGood = false
  for (let at = 0; at < releases.length; at += IN_A_PIECE) {
    const piece = pieceOf(releases.slice(at, at + IN_A_PIECE), source, load)
    isAnyGood ||= piece.rows.length > 0
    waiting.push(piece)
    if (isAnyGood) {
      yield* waiting
      waiting = []
    } else if (at + IN_A_PIECE >= NONE_GOOD_AFTER) {
      const [first] = waiting.flatMap(({ rejects }) => rejects)
      return yield wholeRefused(source.file, say.noneIsGood(first?.message ?? ''))
    }
  }
  yield* waiting
}

function pieceOf(releases: readonly SourcedRelease[], source: Source, load: Load): Piece {
  const understood = releases.map((found) => withinLimits(understandRelease(found, source), load))
  return {
    rows: understood.flatMap(({ row }) => row ?? []),
    rejects: understood.flatMap(({ rejects }) => rejects),
    notices: understood.flatMap(({ notices }) => notices),
  }
}

/** A process is built up release by release, each upon all the ones before it. */
function withinLimits(understood: UnderstoodRelease, load: Load): UnderstoodRelease {
  const { row } = understood
  if (!row) return understood
  const before = load.ofProcess.get(row.ocid) ?? 0
  load.ofProcess.set(row.ocid, before + 1)
  if (before < MOST_OF_ONE_PROCESS) return understood
  const { fileName, path } = row.provenance
  const spot = { file: fileName, line: row.line, column: path }
  const message = say.tooManyOfOne(row.ocid)
  return { rejects: [{ spot, rule: 'ocds.lectura', value: '', message }], notices: [] }
}

const wholeRefused = (file: Upload, message: string): Piece => ({
  rows: [],
  rejects: [{ spot: { file: file.name }, rule: 'ocds.lectura', value: '', message, whole: true }],
  notices: [],
})

function unreadable(file: Upload, refused: readonly ReadRefusal[], unlisted: number): Reject[] {
  const listed = refused.map(
    ({ line, column, path, reason }): Reject => ({
      spot: { file: file.name, line, column: path || `carácter ${column}` },
      rule: 'ocds.lectura',
      value: '',
      message: reason,
    }),
  )
  if (unlisted === 0) return listed
  const spot = { file: file.name }
  return [...listed, { spot, rule: 'ocds.lectura', value: '', message: say.moreUnread(unlisted) }]
}

type RepeatedKey = { readonly line: number; readonly column: number; readonly key: string }

const repeatedKey = (file: Upload, { line, column, key }: RepeatedKey): Notice => ({
  spot: { file: file.name, line, column: `carácter ${column}` },
  rule: 'ocds.clave-repetida',
  message: say.repeatedKey(key),
})
