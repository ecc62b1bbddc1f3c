import type { PreviewedImport } from './actions/preview-import.ts'
import type { AnyImporter } from './actions/read-difference.ts'
import type { UndoneImport } from './actions/undo-import.ts'
import { commandTexts as say } from './command-texts.ts'
import type { Change, Names, Question } from './importer.ts'
import { changedFields } from './rules/changed-fields.ts'
import { ruleName } from './rules/rule-name.ts'
import { countOf, spotText, whyNothing } from './texts.ts'

type Told = {
  readonly importer: AnyImporter
  readonly applied: boolean
  /** What the identifiers of the changes that are shown are called. */
  readonly names?: Names | undefined
}

/** For programs: the whole difference as JSON. */
export const reportOf = (
  { id, difference, counts, appliedBefore }: PreviewedImport,
  { importer, applied }: Told,
) => ({
  ...{ id, kind: importer.kind, state: applied ? 'applied' : 'previewed', counts },
  ...(appliedBefore !== undefined && { appliedBefore }),
  ...difference,
})

export const LINES_SHOWN = 20
const FINDINGS_SHOWN = 200

/** For people: the counts, the first changes, and everything that was refused, repaired or asked. */
export function reportLines(shown: PreviewedImport, { importer, applied, names }: Told): string[] {
  const { id, difference, counts, appliedBefore } = shown
  const { changes, rejects, notices, questions } = difference
  return [
    applied ? say.applied(id) : say.previewed(id),
    `  ${countsText(counts)}`,
    ...(changes.length === 0 ? [whyNothing(counts, appliedBefore)] : []),
    ...changes.slice(0, LINES_SHOWN).map((change) => changeLine(importer, change, names)),
    ...more(changes.length, LINES_SHOWN),
    ...headed(say.notices, notices, ({ spot, message }) => `${where(spot)}${message}`),
    ...headed(
      say.rejects,
      rejects,
      ({ spot, rule, value, message }) =>
        `${where(spot)}«${value}» (${ruleName(importer, rule)}): ${message}`,
    ),
    ...(rejects.length === 0 ? [] : optionLines(importer)),
    ...(questions.length === 0 ? [] : ['', say.questions, ...questions.flatMap(questionLines)]),
  ]
}

/** Sentences name an option as the form does; the command asks for it by its name. */
export const optionLines = ({ options = [] }: Pick<AnyImporter, 'options'>): string[] =>
  headed(say.options, options, ({ name, label }) => `${name.padEnd(16)} ${label}`)

const countsText = ({
  added,
  altered,
  removed,
  unchanged,
  rejected,
  asked,
}: PreviewedImport['counts']) =>
  [
    countOf(added, 'alta', 'altas'),
    countOf(altered, 'cambio', 'cambios'),
    countOf(removed, 'baja', 'bajas'),
    `${unchanged.toLocaleString('es-MX')} sin cambio`,
    countOf(rejected, 'rechazo', 'rechazos'),
    countOf(asked, 'pregunta sin responder', 'preguntas sin responder'),
  ].join(' · ')

function changeLine(
  importer: AnyImporter,
  change: Change<unknown>,
  names: Names | undefined,
): string {
  const sign = change.before === null ? '+' : change.after === null ? '-' : '~'
  const fields =
    change.before !== null && change.after !== null ? changedFields(importer, change, names) : []
  const detail = fields
    .map(({ label, before, after }) => `${label}: ${before} → ${after}`)
    .join('; ')
  return `  ${sign} ${change.title}${detail && ` (${detail})`}`
}

const more = (count: number, shown: number) => (count > shown ? [say.more(count - shown)] : [])

function headed<Item>(
  heading: string,
  items: readonly Item[],
  line: (item: Item) => string,
): string[] {
  if (items.length === 0) return []
  const lines = items.slice(0, FINDINGS_SHOWN).map((item) => `  ${line(item)}`)
  return ['', heading, ...lines, ...more(items.length, FINDINGS_SHOWN)]
}

const where = (spot: Change<unknown>['spot']) => {
  const text = spotText(spot)
  return text && `${text}: `
}

const questionLines = ({ id, spot, message, options }: Question): string[] => [
  `  ${where(spot)}${message}`,
  ...options.map(({ value, label }) => `    --answer '${id}=${value}'  ${label}`),
]

export const undoneLines = ({ id, undone, kept }: UndoneImport): string[] => [
  say.undone(id, undone),
  ...kept.map(({ title, message }) => `  = ${title}: ${message}`),
]
