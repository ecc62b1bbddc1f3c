import {
  EXTENSIONS,
  explainRule,
  type JsonObject,
  type ReleaseTag,
  readDocuments,
  repair,
  type SourcedRelease,
  validate,
} from '@tequio/ocds'
import type { Notice, Reject, Understood, Upload } from '../../../kernel/imports/importer.ts'
import { canonicalJson, sha256 } from '../../../lib/json.ts'
import type { State } from '../rules/parts.ts'
import { reserve } from './reserve.ts'
import type { ReleaseRow } from './rows.ts'

type Options = Readonly<Record<string, string>>

/** Every release of the files, mended by named rules; what cannot be mended is refused with path and reason. */
export async function understandReleases(
  files: readonly Upload[],
  options: Options,
): Promise<Understood<ReleaseRow>> {
  const parts = files.map((file) => understandFile(file, options))
  return {
    rows: parts.flatMap(({ rows }) => rows),
    rejects: parts.flatMap(({ rejects }) => rejects),
    notices: parts.flatMap(({ notices }) => notices),
  }
}

function understandFile(file: Upload, options: Options): Understood<ReleaseRow> {
  const { releases, refused, repeatedKeys } = readDocuments(file.bytes)
  const fileSha256 = sha256(file.bytes)
  const understood = releases.map((source) =>
    understandRelease(source, { file, fileSha256, options }),
  )
  return {
    rows: understood.flatMap(({ row }) => row ?? []),
    rejects: [
      ...refused.map(
        ({ line, column, path, reason }): Reject => ({
          spot: { file: file.name, line, column: path || `carácter ${column}` },
          rule: 'ocds.lectura',
          value: '',
          message: reason,
          whole: true,
        }),
      ),
      ...understood.flatMap(({ rejects }) => rejects),
    ],
    notices: [
      ...repeatedKeys.map(
        ({ line, column, key }): Notice => ({
          spot: { file: file.name, line, column: `carácter ${column}` },
          rule: 'ocds.clave-repetida',
          message: `La clave «${key}» está dos veces en el mismo objeto: vale la última.`,
        }),
      ),
      ...understood.flatMap(({ notices }) => notices),
    ],
  }
}

type Source = { readonly file: Upload; readonly fileSha256: string; readonly options: Options }
type UnderstoodRelease = {
  row?: ReleaseRow
  rejects: readonly Reject[]
  notices: readonly Notice[]
}

function understandRelease(
  source: SourcedRelease,
  { file, fileSha256, options }: Source,
): UnderstoodRelease {
  const { release: original, path, line } = source
  const mended = repair(
    { releases: [original], ...declared(source) },
    { ...(options.zona && { zone: options.zona }) },
  )
  const [raw] = (mended.document as { releases?: Fields[] }).releases ?? []
  const spot = (inner: string) => ({
    file: file.name,
    line,
    column: [path, inner.replace(/^releases\/0\/?/, '')].filter(Boolean).join('/'),
  })
  const refused = mended.refused.filter((one) => one.path.startsWith('releases/'))
  if (!raw || refused.length > 0) {
    const rejects = refused.map(({ path: at, reason }) => rejectOf(spot(at), reason))
    return {
      rejects: rejects.length > 0 ? rejects : [rejectOf(spot(''), 'No se encontró una entrega.')],
      notices: [],
    }
  }
  const { release, reserved } = reserve(raw as JsonObject)
  const faults = faultsOf(release)
  if (faults.length > 0)
    return { rejects: faults.map((one) => rejectOf(spot(one.path), one.message)), notices: [] }

  const { id: _, date, tag, ...body } = release
  const inRelease = mended.repairs.filter((one) => one.path.startsWith('releases/'))
  return {
    row: {
      ocid: String(release.ocid),
      line,
      date: String(date),
      tags: (tag as ReleaseTag[]).filter((one) => one !== 'compiled'),
      body: body as unknown as State,
      reserved: [
        ...reserved,
        ...mended.moved
          .filter((one) => one.path.startsWith('releases/'))
          .map((one) => ({
            path: one.path.replace(/^releases\/0\//, ''),
            value: one.value,
            why: explainRule(one.rule),
          })),
      ],
      provenance: {
        publisherOcid: String(original.ocid ?? ''),
        publisherReleaseId: original.id === undefined ? null : String(original.id),
        publisherDate: original.date === undefined ? null : String(original.date),
        fileName: file.name,
        fileSha256,
        path,
        contentSha256: sha256(canonicalJson(original)),
        repairs: countBy(inRelease.map(({ rule }) => rule)),
      },
    },
    rejects: [],
    notices: [
      ...inRelease.map(
        (one): Notice => ({
          spot: spot(one.path),
          rule: `ocds.${one.rule}`,
          message: explainRule(one.rule),
          before: one.before,
          after: one.after,
        }),
      ),
      ...mended.moved.map(
        (one): Notice => ({
          spot: spot(one.path),
          rule: `ocds.${one.rule}`,
          message: explainRule(one.rule),
          before: one.value,
          after: one.to,
        }),
      ),
      ...reserved.map(
        (one): Notice => ({ spot: spot(one.path), rule: 'ocds.reservado', message: one.why }),
      ),
      balanceNotice(spot(''), mended.balance, reserved.length),
    ],
  }
}

type Fields = Record<string, unknown>

/** The extensions that the package declared decide which fields a release may have. */
const declared = ({ package: about }: SourcedRelease) => ({
  ...(about?.extensions !== undefined && { extensions: about.extensions }),
})

const rejectOf = (spot: Reject['spot'], message: string): Reject => ({
  spot,
  rule: 'ocds.esquema',
  value: '',
  message,
})

/** After all mending the release must be what the portal may publish. */
function faultsOf(release: Fields) {
  const extensions = EXTENSIONS.filter(({ name }) => !name.includes('1_2'))
  const report = validate(release, { extensions })
  return [
    ...report.errors.map(({ path, message }) => ({ path, message })),
    ...report.additionalFields.map(({ path, field }) => ({
      path,
      message: `El estándar no tiene el campo «${field}».`,
    })),
    ...report.emptyFields.map(({ path }) => ({ path, message: 'El campo está vacío.' })),
  ]
}

const countBy = (names: readonly string[]) =>
  Object.fromEntries(
    [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]),
  )

type Balance = ReturnType<typeof repair>['balance']

const balanceNotice = (spot: Notice['spot'], balance: Balance, reserved: number): Notice => ({
  spot,
  rule: 'ocds.balance',
  message: `Valores: ${balance.before} al llegar y ${balance.added} añadidos; ${balance.after} en la entrega, ${balance.joined} unidos a otro igual y ${balance.moved} aparte. Nada se perdió. Reservados por ser de personas: ${reserved}.`,
})
