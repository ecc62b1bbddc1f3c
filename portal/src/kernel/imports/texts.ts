import { sizeText } from '../../lib/byte-size.ts'
import type { ActRefusal } from '../act/index.ts'
import type { Spot } from './importer.ts'
import type {
  AnsweringRefusal,
  ApplyingRefusal,
  StartingRefusal,
  UndoingRefusal,
} from './rules/loading.ts'
import type { ReadingRefusal } from './rules/reading.ts'
import type { LoadState } from './rules/states.ts'

/** What becomes of a load, in words. */
export const actNames: Readonly<Record<string, string>> = {
  'import.previewed': 'Se revisó la carga',
  'import.applied': 'Se aplicó la carga',
  'import.undone': 'Se deshizo la carga',
}

/** All that people read about loads. */
export const texts = {
  title: 'Carga masiva',
  group: 'Datos',
  alteredSince: 'Cambió después de la carga.',
  states: {
    previewed: 'Sin aplicar',
    applied: 'Aplicada',
    undone: 'Deshecha',
  } satisfies Record<LoadState, string>,
  nothingChanges: 'Estos archivos no cambian nada: todo está ya como dicen.',
  nothingToApply: 'No hay nada que aplicar.',
  restIsLoaded: 'No hay nada que aplicar: lo demás de estos archivos ya está cargado.',
  nothingInside: 'No hay ninguna fila que cargar.',
  answersClosed: 'La carga ya se aplicó o se deshizo: sus preguntas ya no se responden aquí.',
  appliedBefore: (id: number) => `Estos mismos archivos ya se aplicaron en la carga ${id}.`,
}

function explainStarting(refusal: StartingRefusal): string {
  switch (refusal.because) {
    case 'no-file':
      return 'Elige al menos un archivo.'
    case 'too-many-files':
      return `Son demasiados archivos: el máximo es ${refusal.limit} por carga.`
    case 'empty-file':
      return `El archivo «${refusal.name}» está vacío.`
    case 'too-large':
      return `El archivo «${refusal.name}» pesa más de ${sizeText(refusal.limit)}. Divídelo y súbelo por partes.`
    case 'option-missing':
      return `Falta «${refusal.option.label}».`
    case 'option-unknown':
      return `Esta carga no tiene una opción «${refusal.name}».`
    case 'option-wrong':
      return `«${refusal.value}» no sirve en «${refusal.option.label}». Puede ser: ${choicesOf(refusal)}.`
  }
}

const choicesOf = ({ option }: StartingRefusal & { because: 'option-wrong' }) =>
  (option.choices ?? []).map(({ value }) => value).join(', ')

function explainReading(refusal: ReadingRefusal): string {
  switch (refusal.because) {
    case 'option-refused':
      return refusal.reject.message
    case 'unreadable': {
      const [first, ...others] = refusal.rejects
      if (first && others.length === 0) return first.message
      return refusal.rejects.map(({ spot, message }) => `${spotText(spot)}: ${message}`).join(' ')
    }
    case 'nothing-inside':
      return [
        texts.nothingInside,
        ...refusal.notices.slice(0, 3).map(({ message }) => message),
      ].join(' ')
  }
}

function explainApplying(refusal: ApplyingRefusal): string {
  switch (refusal.because) {
    case 'not-previewed':
      return `Esta carga ya no se puede aplicar: está ${texts.states[refusal.state].toLowerCase()}.`
    case 'moved':
      return 'Los datos cambiaron desde que viste la diferencia. No se aplicó nada: revisa la nueva.'
    case 'nothing-changes':
      return texts.nothingChanges
  }
}

function explainUndoing(refusal: UndoingRefusal): string {
  switch (refusal.because) {
    case 'not-applied':
      return `Solo se deshace una carga aplicada; esta está ${texts.states[refusal.state].toLowerCase()}.`
    case 'no-reason':
      return 'Escribe por qué se deshace la carga.'
    case 'personal-reason':
      return 'El motivo es público y parece llevar un dato de una persona. Quítalo.'
    case 'altered':
      return refusal.rest === 0
        ? 'No se deshizo nada: todo lo que cargó se cambió o se usa ya.'
        : `No se deshizo nada: ${countOf(refusal.things.length, 'dato cambió o se usa', 'datos cambiaron o se usan')} desde la carga. Puedes deshacer el resto.`
  }
}

function explainAct(refusal: ActRefusal): string {
  switch (refusal.because) {
    case 'stale':
      return 'Alguien cambió esto mientras lo veías. Vuelve a abrir la página.'
    case 'personal-value':
      return `Un dato parece personal (${refusal.path}) y no puede quedar en la bitácora. Quítalo del archivo.`
  }
}

/** «juntas.csv, hoja «2020», línea 14, columna Presupuesto». */
export const spotText = ({ file, sheet, line, column }: Spot): string =>
  [
    file,
    sheet && `hoja «${sheet}»`,
    line !== undefined && `línea ${line}`,
    column && `columna ${column}`,
  ]
    .filter(Boolean)
    .join(', ')

export const countOf = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('es-MX')} ${count === 1 ? one : many}`

export type AnyRefusal =
  | StartingRefusal
  | ReadingRefusal
  | AnsweringRefusal
  | ApplyingRefusal
  | UndoingRefusal
  | ActRefusal

export function explainAny(refusal: AnyRefusal): string {
  switch (refusal.because) {
    case 'stale':
    case 'personal-value':
      return explainAct(refusal)
    case 'option-refused':
    case 'unreadable':
    case 'nothing-inside':
      return explainReading(refusal)
    case 'answers-closed':
      return texts.answersClosed
    case 'not-previewed':
    case 'moved':
    case 'nothing-changes':
      return explainApplying(refusal)
    case 'not-applied':
    case 'no-reason':
    case 'personal-reason':
    case 'altered':
      return explainUndoing(refusal)
    default:
      return explainStarting(refusal)
  }
}

/** Why a load has no changes: all is as the files say, or nothing of them could be read. */
export function whyNothing(
  { unchanged, rejected, asked }: { unchanged: number; rejected: number; asked: number },
  before: number | undefined,
): string {
  const left = unchanged > 0 ? texts.restIsLoaded : texts.nothingToApply
  const said = rejected + asked === 0 ? texts.nothingChanges : left
  return before === undefined ? said : `${said} ${texts.appliedBefore(before)}`
}
