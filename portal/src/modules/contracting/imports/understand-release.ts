import {
  EXTENSIONS,
  explainRule,
  type JsonObject,
  type Moved,
  type ReleaseTag,
  type Repair,
  repair,
  type SourcedRelease,
  validate,
} from '@tequio/ocds'
import type { Notice, Reject, Spot, Upload } from '../../../kernel/imports/importer.ts'
import { canonicalJson, sha256 } from '../../../lib/json.ts'
import type { State } from '../rules/parts.ts'
import { FINDINGS_LISTED } from './limits.ts'
import { reserve } from './reserve.ts'
import type { ReleaseRow, Reserved } from './rows.ts'
import { storable } from './storable.ts'
import { texts as say } from './texts.ts'

/** The file in which a release came, and how it is to be read. */
export type Source = {
  readonly file: Upload
  readonly fileSha256: string
  /** The zone of dates that say none. */
  readonly zone: string | undefined
}

export type UnderstoodRelease = {
  readonly row?: ReleaseRow
  readonly rejects: readonly Reject[]
  readonly notices: readonly Notice[]
}

/** A release mended and without what must not be public, or every reason why the portal could not publish it. */
export function understandRelease(found: SourcedRelease, source: Source): UnderstoodRelease {
  const { path, line } = found
  const spot = (inner: string): Spot => ({
    file: source.file.name,
    line,
    column: [path, withoutPackage(inner)].filter(Boolean).join('/'),
  })
  const arrived = storable(found.release)
  if (arrived.faults.length > 0)
    return refused(arrived.faults.map((one) => rejectOf(spot(one.path), one.message)))

  const original = arrived.release
  const mended = mend(original, found, source)
  if (!mended.release || mended.refused.length > 0) return refused(rejectsOf(mended, spot))

  const { release, reserved } = reserve(mended.release)
  const faults = faultsOf(release)
  if (faults.length > 0) return refused(faults.map((one) => rejectOf(spot(one.path), one.message)))

  const { id: _, date, tag, ...body } = release
  return {
    row: {
      ocid: String(release.ocid),
      line,
      date: String(date),
      tags: (tag as ReleaseTag[]).filter((one) => one !== 'compiled'),
      body: body as unknown as State,
      reserved: [...reserved, ...setAside(mended.moved)],
      provenance: {
        publisherOcid: String(original.ocid ?? ''),
        publisherReleaseId: textOrNull(original.id),
        publisherDate: textOrNull(original.date),
        fileName: source.file.name,
        fileSha256: source.fileSha256,
        path,
        contentSha256: sha256(canonicalJson(original)),
        repairs: countBy(mended.repairs.map(({ rule }) => rule)),
      },
    },
    rejects: [],
    notices: [
      ...listed(noticesOf({ ...mended, reserved, replaced: arrived.replaced }, spot), (more) => ({
        spot: spot(''),
        rule: 'ocds.otros-arreglos',
        message: say.moreNotices(more),
      })),
      {
        spot: spot(''),
        rule: 'ocds.balance',
        message: say.balance(mended.balance, reserved.length),
      },
    ],
  }
}

type SpotOf = (inner: string) => Spot

const withoutPackage = (path: string) => path.replace(/^releases\/0\/?/, '')

const textOrNull = (value: unknown) => (value === undefined ? null : String(value))

/** Mended within a package of its own: the extensions that its package declared decide which fields it may have. */
function mend(release: JsonObject, { package: about }: SourcedRelease, { zone }: Source) {
  const mended = repair(
    {
      releases: [release],
      ...(about?.extensions !== undefined && { extensions: about.extensions }),
    },
    { ...(zone && { zone }) },
  )
  const inRelease = ({ path }: { path: string }) => path.startsWith('releases/')
  const [raw] = (mended.document as { releases?: JsonObject[] }).releases ?? []
  return {
    release: raw,
    refused: mended.refused.filter(inRelease),
    repairs: mended.repairs.filter(inRelease),
    moved: mended.moved.filter(inRelease),
    balance: mended.balance,
  }
}

type Mended = ReturnType<typeof mend>

function rejectsOf({ refused: reasons }: Mended, spot: SpotOf): Reject[] {
  if (reasons.length === 0) return [rejectOf(spot(''), say.noRelease)]
  return reasons.map(({ path, reason }) => rejectOf(spot(path), inWords(reason)))
}

/** The reason names the path within the package that only stands here. */
const inWords = (reason: string) =>
  reason.replace('A «releases/0»', 'A la entrega').replace('«releases/0/', '«')

const rejectOf = (spot: Spot, message: string): Reject => ({
  spot,
  rule: 'ocds.esquema',
  value: '',
  message,
})

const refused = (rejects: readonly Reject[]): UnderstoodRelease => ({
  rejects: listed(rejects, (more) => ({
    ...rejectOf(rejects[0]?.spot ?? {}, say.moreRejects(more)),
  })),
  notices: [],
})

function listed<Found>(all: readonly Found[], rest: (more: number) => Found): readonly Found[] {
  const more = all.length - FINDINGS_LISTED
  return more > 0 ? [...all.slice(0, FINDINGS_LISTED), rest(more)] : all
}

/** After all mending the release must be what the portal may publish. */
function faultsOf(release: JsonObject) {
  const extensions = EXTENSIONS.filter(({ name }) => !name.includes('1_2'))
  const report = validate(release, { extensions })
  return [
    ...report.errors.map(({ path, message }) => ({ path, message })),
    ...report.additionalFields.map(({ path, field }) => ({
      path,
      message: say.notInStandard(field),
    })),
    ...report.emptyFields.map(({ path }) => ({ path, message: say.emptyField })),
  ]
}

const setAside = (moved: readonly Moved[]): Reserved[] =>
  moved.map(({ path, value, rule }) => ({
    path: withoutPackage(path),
    value,
    why: explainRule(rule),
  }))

type Done = {
  readonly repairs: readonly Repair[]
  readonly moved: readonly Moved[]
  readonly reserved: readonly Reserved[]
  readonly replaced: readonly string[]
}

const noticesOf = ({ repairs, moved, reserved, replaced }: Done, spot: SpotOf): Notice[] => [
  ...replaced.map((path) => ({
    spot: spot(path),
    rule: 'ocds.caracter',
    message: say.strangeCharacter,
  })),
  ...repairs.map(({ path, rule, before, after }) => ({
    spot: spot(path),
    rule: `ocds.${rule}`,
    message: explainRule(rule),
    before,
    after,
  })),
  ...moved.map(({ path, rule, value, to }) => ({
    spot: spot(path),
    rule: `ocds.${rule}`,
    message: explainRule(rule),
    before: value,
    after: to,
  })),
  ...reserved.map(({ path, why }) => ({ spot: spot(path), rule: 'ocds.reservado', message: why })),
]

const countBy = (names: readonly string[]) =>
  Object.fromEntries(
    [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]),
  )
