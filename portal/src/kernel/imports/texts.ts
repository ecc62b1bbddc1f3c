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
      return `Falta «${refusal.option.label}» (${refusal.option.name}).`
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

type AnyRefusal =
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
  const said = unchanged > 0 || rejected + asked === 0 ? texts.nothingChanges : texts.nothingToApply
  return before === undefined ? said : `${said} ${texts.appliedBefore(before)}`
}

/** What the command prints. */
export const commandTexts = {
  usage: (usage: string) => `Uso: tequio ${usage}`,
  pair: 'Escribe cada opción y cada respuesta como nombre=valor.',
  unknownKind: (kind: string, kinds: readonly { kind: string; title: string }[]) =>
    [
      `No hay una carga «${kind}». Hay:`,
      ...kinds.map((one) => `  ${one.kind.padEnd(16)} ${one.title}`),
    ].join('\n'),
  noFile: 'Falta el archivo que se carga.',
  notFound: (path: string) => `No existe el archivo «${path}».`,
  noLoad: (id: string) => `No existe la carga «${id}».`,
  reading: (files: number) => `Leyendo ${countOf(files, 'archivo', 'archivos')}…`,
  applying: (changes: number) => `Aplicando ${countOf(changes, 'cambio', 'cambios')}…`,
  applied: (id: number) => `Carga ${id}: aplicada.`,
  previewed: (id: number) => `Carga ${id}: nada se aplicó; esta es la diferencia.`,
  more: (count: number) => `  … y ${count.toLocaleString('es-MX')} más`,
  notices: 'Avisos:',
  rejects: 'Rechazos (corrígelos en el archivo y vuelve a cargarlo):',
  questions: 'Preguntas (lo demás no las espera; responde y vuelve a cargar):',
  undone: (id: number, undone: number) =>
    `Carga ${id}: deshecha; ${countOf(undone, 'dato volvió', 'datos volvieron')} a como estaban.`,
}

const leftOut = (rejected: number, asked: number) =>
  [
    rejected > 0 && countOf(rejected, 'rechazo', 'rechazos'),
    asked > 0 && countOf(asked, 'pregunta sin responder', 'preguntas sin responder'),
  ]
    .filter(Boolean)
    .join(' y ')

/** What the pages say. */
export const pageTexts = {
  lead: 'Sube archivos completos, revisa qué cambiarían y aplícalos de una vez. Toda carga se puede deshacer.',
  kind: 'Tipo',
  state: 'Estado',
  all: 'Todos',
  choose: 'Elige',
  none: 'Todavía no hay cargas.',
  start: (title: string) => `Cargar: ${title}`,
  load: 'Carga',
  files: 'Archivos',
  file: 'Archivo',
  sheet: 'Hoja',
  line: 'Línea',
  column: 'Columna',
  value: 'Valor',
  rule: 'Regla',
  ruleCode: 'Código de la regla',
  todo: 'Qué hacer',
  where: 'Dónde',
  when: 'Leída',
  who: 'Quién',
  command: 'Línea de órdenes',
  changes: 'Cambios',
  unchanged: 'Sin cambio',
  rejects: 'Rechazos',
  asked: 'Preguntas sin responder',
  notices: 'Avisos',
  origin: 'De dónde viene',
  thing: 'Qué',
  change: 'Cambio',
  beforeAfter: 'Antes y después',
  added: 'Alta',
  altered: 'Cambia',
  removed: 'Baja',
  kept: 'se quedó como está',
  unreadable: 'El archivo llegó incompleto. No guardamos nada. Vuelve a enviarlo.',
  nothingYet: 'Primero verás qué cambiaría; nada se aplica hasta que tú lo decidas.',
  review: 'Revisar qué cambiaría',
  filesHint: (accept: string, most: { readonly file: number; readonly upload: number }) =>
    `Puedes elegir varios. Tipos: ${accept.replaceAll(',', ', ')}. Hasta ${sizeText(most.file)} cada uno y ${sizeText(most.upload)} en total.`,
  template: (format: string) => `Plantilla ${format}`,
  loadTitle: (id: number, title: string) => `Carga ${id}: ${title}`,
  undoneBecause: (reason: string) => `Se deshizo. Motivo: ${reason}`,
  applied: ({ rejected, asked }: { readonly rejected: number; readonly asked: number }) =>
    rejected + asked === 0
      ? 'Se aplicó completa, en un solo acto.'
      : `Se aplicó en un solo acto lo que estaba bien. Quedó fuera: ${leftOut(rejected, asked)}.`,
  notYetApplied: 'Nada se ha aplicado todavía. Esto es lo que cambiaría.',
  questions: 'Preguntas',
  questionsHint: 'Lo que preguntan se queda fuera hasta que respondas; lo demás no espera.',
  answered: 'respondida',
  answer: 'Responder y revisar de nuevo',
  questionsLeft:
    'Esta carga ya no recibe respuestas. Para cargar lo que quedó fuera, sube los archivos otra vez.',
  noAnswer: 'Sin responder',
  rejectsHint: 'Estas filas o valores no se cargan. Corrígelos en tu archivo y vuelve a cargarlo.',
  firstOnly: (shown: number, total: number) =>
    `Se muestran los primeros ${shown.toLocaleString('es-MX')} de ${total.toLocaleString('es-MX')}.`,
  decide: '¿La aplicamos?',
  apply: (changes: number) => `Aplicar ${countOf(changes, 'cambio', 'cambios')}`,
  undoTitle: 'Deshacer',
  undoHint:
    'Los datos vuelven a como estaban. Lo ya publicado conserva su dirección y recibe una corrección con el motivo.',
  undo: 'Deshacer la carga',
  reason: 'Motivo',
  onlyRest: 'Dejar eso como está y deshacer el resto',
  again: 'Cargar otro archivo',
}
