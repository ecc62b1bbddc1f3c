import { countOf } from './texts.ts'

/** What the pages say. */
export const pageTexts = {
  lead: 'Sube archivos completos, revisa qué cambiarían y aplícalos de una vez. Toda carga se puede deshacer.',
  kind: 'Tipo',
  state: 'Estado',
  all: 'Todos',
  choose: 'Elige',
  none: 'Todavía no hay cargas',
  noneTodo: 'Empieza una con los botones de arriba. Nada cambia hasta que veas la diferencia.',
  noneSo: 'Ninguna carga es así',
  noneSoTodo: 'Quita un filtro para ver las demás.',
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
  undone: 'Deshechos',
  history: 'Historia',
  unreadable: 'El archivo llegó incompleto. No guardamos nada. Vuelve a enviarlo.',
  unusual: 'Si tu archivo no lo dice o usa otros encabezados',
  nothingYet: 'Primero verás qué cambiaría; nada se aplica hasta que tú lo decidas.',
  review: 'Revisar qué cambiaría',
  filesHint: (accept: string) => `Puedes elegir varios. Tipos: ${accept.replaceAll(',', ', ')}.`,
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

const leftOut = (rejected: number, asked: number) =>
  [
    rejected > 0 && countOf(rejected, 'rechazo', 'rechazos'),
    asked > 0 && countOf(asked, 'pregunta sin responder', 'preguntas sin responder'),
  ]
    .filter(Boolean)
    .join(' y ')
