import { numberedText } from './texts.ts'

/** What the public page of one work says. */
export const workTexts = {
  lead: (votes: string) => `Los vecinos la eligieron con ${votes}.`,
  whole: 'Qué se va a hacer',
  facts: {
    delivered: 'Entregada',
    noDate: 'Aún sin fecha',
    noMoney: 'Aún no se sabe',
    noPlace: 'Aún no se sabe',
  },
  stopped: {
    suspended: (on: string) => `Está suspendida desde el ${on}`,
    cancelled: (on: string) => `Se canceló el ${on}`,
    substituted: (on: string) => `Se sustituyó por otra obra el ${on}`,
  },
  why: (reason: string) => `Motivo: «${reason.trim().replace(/\.$/, '')}».`,
  noWhy: 'Nadie ha dicho el motivo.',
  timeline: 'De la idea a la entrega',
  money: {
    title: 'El dinero',
    none: 'Todavía no se sabe cuánto dinero tiene esta obra.',
    contracted: 'Contratado',
    paid: 'Pagado',
    unknown: 'sin dato',
    inWords: (label: string, words: string) => `${label}, en letra: ${words}`,
  },
  today: {
    title: 'Así está hoy',
    before: (on: string) => `Antes · ${on}`,
    newest: (on: string) => `La foto es del ${on}.`,
    all: (photos: number) => `Ver las ${photos} fotos en el tiempo`,
  },
  photos: {
    title: 'Sus fotos en el tiempo',
    lead: (title: string) =>
      `«${title}», de la primera foto a la más nueva. Cada una se abre completa.`,
    progress: (on: string, physical: number) => `${on} · avance ${physical} %`,
    none: 'Esta obra todavía no tiene fotos',
    noneTodo: 'Aparecen cuando la unidad que responde reporta su avance.',
    before: 'antes de la obra',
  },
  progress: {
    title: 'El avance',
    earlier: (count: number) => numberedText(count, ['avance anterior', 'avances anteriores']),
  },
  documents: {
    title: 'Sus documentos',
    kinds: {
      'application/pdf': 'PDF',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
      'application/vnd.oasis.opendocument.text': 'OpenDocument',
      'application/vnd.oasis.opendocument.spreadsheet': 'hoja OpenDocument',
    } as Readonly<Record<string, string>>,
    other: 'archivo',
    tiny: 'menos de 1 KB',
  },
  share: {
    title: 'Compártela',
    lead: 'Mándala a tus vecinos. Se abre en cualquier teléfono.',
    whatsapp: 'Compartir por WhatsApp',
  },
  data: {
    title: 'Los datos',
    project: 'Proyecto (OC4IDS)',
    history: 'Historia completa',
    historyNote: 'Qué cambió, cuándo y qué unidad lo hizo',
    all: 'Todas las obras, como datos',
  },
  changes: {
    title: 'Qué cambió',
    all: 'Ver toda su historia',
    lead: 'Cada cambio de esta obra, con su fecha y la unidad que lo hizo. Nada de esto se borra.',
    leadOf: (title: string) =>
      `«${title}». Cada cambio, con su fecha y la unidad que lo hizo. Nada de esto se borra.`,
    noun: ['cambio', 'cambios'],
    order: 'Orden de los cambios',
    newest: 'Primero lo nuevo',
    oldest: 'Primero lo viejo',
    on: 'Fecha',
    what: 'Qué pasó',
    words: 'Detalle',
    who: 'Quién',
    from: (label: string, before: string, after: string) =>
      `${label}: de «${before}» a «${after}».`,
    between: (before: string, after: string) => `De «${before}» a «${after}».`,
    datesMoved: 'Cambiaron las fechas prometidas',
    moved: (step: string, before: string, after: string) => `${step}: del ${before} al ${after}.`,
    now: (label: string, after: string) => `${label}: ${after}.`,
    gone: (label: string) => `${label}: se quitó.`,
    more: (count: number) => `Y ${numberedText(count, ['cambio más', 'cambios más'])}`,
    load: (unit: string | undefined) => (unit ? `${unit}, con una carga` : 'Una carga de datos'),
    job: 'El sistema',
    town: 'El municipio',
  },
} as const
