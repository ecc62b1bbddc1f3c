import type { ActRefusal } from '../act/index.ts'
import type { DaysOffRefusal } from './rules/days-off.ts'

export const kindNames = {
  'extra-day': 'Día inhábil',
  suspension: 'Suspensión de plazos',
} as const

/** An act on the calendar, in words. */
export const actNames: Readonly<Record<string, string>> = {
  'calendar.days-off-declared': 'Se declararon días que no cuentan',
  'calendar.days-off-lifted': 'Se quitó una declaración',
  'calendar.version-declared': 'Cambiaron los días de descanso por ley',
  'calendar.cutoff-set': 'Cambió la hora de cierre',
}

/** The law behind a day as people name it; data for programs keep its short form: «LFT 74-II primer lunes de febrero». */
export const lawInWords = (why: string): string =>
  why.replace(/\bLFT 74-([IVX]+)(?: (?=\p{L}))?/u, (found, part) =>
    found.endsWith(' ') ? `Artículo 74, fracción ${part}: ` : `Artículo 74, fracción ${part}`,
  )

export const texts = {
  law: 'Los da el artículo 74 de la Ley Federal del Trabajo.',
  teller: 'Calendario de días hábiles',
  since: 'Rige desde',
  history: 'Historia',
  group: 'Administración',
  title: 'Calendario',
  publicTitle: 'Días hábiles',
  publicLead: 'Con estos días se cuenta cuánto va tarde una obra.',
  howTitle: 'Cómo se cuenta el atraso',
  how: (restDays: string) => [
    'Se cuentan los días hábiles desde el siguiente a la primera fecha que se prometió.',
    restDays,
    'Tampoco cuentan los días de descanso por ley, ni los que el municipio declara.',
  ],
  restDays: (days: string) => `No cuentan ${days}.`,
  noRestDays: 'Cuentan todos los días de la semana.',
  lead: 'Los días que no cuentan para los plazos, y por qué.',
  compute: 'Calcular un plazo',
  received: 'Se recibió el día',
  receivedAt: 'Hora',
  receivedHint: 'Por ejemplo: 20/11/2026',
  hourHint: 'Por ejemplo: 15:30. Déjala vacía si no importa.',
  businessDays: 'Días hábiles',
  answer: 'Ver cuándo vence',
  due: (date: string) => `El plazo vence el ${date}.`,
  counted: (days: number, from: string) =>
    days === 1
      ? `Se cuenta 1 día hábil después del ${from}.`
      : `Se cuentan ${days} días hábiles después del ${from}.`,
  skipped: 'Días de la semana que no contaron',
  noneSkipped: 'No hubo días inhábiles entre semana.',
  weekends: 'Los sábados y los domingos no cuentan.',
  byLaw: (year: number) => `Días de descanso por ley en ${year}`,
  declared: (year: number) => `Declarados aquí para ${year}`,
  noneDeclared: 'Nadie ha declarado días inhábiles ni suspensiones para este año.',
  noneByLaw: 'La ley no da días de descanso entre semana en este año.',
  day: 'Día',
  name: 'Qué es',
  why: 'Motivo',
  from: 'Desde',
  to: 'Hasta',
  lift: 'Quitar',
  declare: 'Declarar días que no cuentan',
  kind: 'Qué se declara',
  kindHint: 'Un día inhábil es una sola fecha. Una suspensión puede durar varios días.',
  lastHint: 'Déjalo vacío si es un solo día.',
  whyHint: 'Cita el acuerdo o el decreto. Este motivo se imprime junto a cada plazo.',
  submit: 'Declarar',
  cutoff: 'Hora de cierre de la oficialía',
  cutoffHint: 'Lo que llega después cuenta como recibido el siguiente día hábil. Vacío: sin hora.',
  saveCutoff: 'Guardar la hora',
  liftTitle: 'Quitar una declaración',
  liftLead: 'Los plazos que se calculen desde ahora contarán estos días. La historia la conserva.',
  because: 'Por qué se quita',
  previous: (year: number) => `${year}`,
  years: 'Otros años',
  saved: 'Quedó registrado.',
  wrongDate: 'Escribe una fecha que exista, por ejemplo 20/11/2026.',
  wrongHour: 'Escribe la hora con dos puntos, por ejemplo 15:30.',
  wrongDays: 'Escribe un número de días entre 0 y 1000.',
  wrongYear: 'Ese año no está en el calendario. Usa uno entre 2006 y 2100.',
  missingWhy: 'Falta el motivo.',
  oneDay: 'Un día inhábil es una sola fecha. Para varios días, elige «Suspensión de plazos».',
  wrongKind: 'Elige qué se declara.',
} as const

const weekdays = ['domingos', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábados']

/** «No cuentan los sábados ni los domingos.», in the order of the week. */
export function restDaysText(restDays: readonly number[]): string {
  const named = restDays
    .toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7))
    .map((day) => `los ${weekdays[day]}`)
  return named.length === 0 ? texts.noRestDays : texts.restDays(named.join(' ni '))
}

export function explain(refusal: DaysOffRefusal | ActRefusal): string {
  switch (refusal.because) {
    case 'backwards':
      return 'El último día es anterior al primero.'
    case 'too-long':
      return 'Una suspensión no puede durar más de un año.'
    case 'already-off':
      return `Esos días ya no cuentan: ${lawInWords(refusal.why)}.`
    case 'stale':
      return 'Alguien cambió el calendario antes que tú. Revisa cómo quedó.'
    case 'personal-value':
      return 'El motivo lleva un dato personal. Quítalo: el calendario es público.'
  }
}
