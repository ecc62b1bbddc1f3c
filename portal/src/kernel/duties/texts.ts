/** Kinds whose room has not said its own words yet. */
export const kindNames: Readonly<Record<string, string>> = {
  publication: 'Sin publicar',
}

export const texts = {
  title: 'Por hacer',
  lead: (today: string) => `Lo que vence primero, arriba. Hoy es ${today}.`,
  otherKind: 'Otro pendiente',
  kinds: 'Tipos de pendiente',
  all: 'Todo',
  dueToday: 'Vence hoy',
  thisWeek: 'Esta semana',
  late: 'Tarde',
  inTime: 'A tiempo este mes',
  inTimeNote: (inTime: number, closed: number) => `${inTime} de ${closed}`,
  noun: ['pendiente', 'pendientes'],
  subject: 'Asunto',
  search: 'Asunto o motivo',
  kind: 'Tipo',
  why: 'Por qué',
  unit: 'Área',
  unitDoes: (unit: string) => `Lo hace ${unit}.`,
  officeDoes: 'Lo hace la oficina de participación.',
  office: 'Participación ciudadana',
  place: 'Lugar',
  code: 'Folio',
  due: 'Vence',
  state: 'Estado',
  today: 'hoy',
  fix: 'Corregir',
  notPublished: 'Sin publicar',
  waiting: 'Pendiente',
  allUnits: 'Todas',
  /** Over a weekend what was due on Friday is past its date, with no working day in between. */
  daysLate: (days: number) =>
    days === 0 ? 'ya venció' : days === 1 ? '1 día hábil tarde' : `${days} días hábiles tarde`,
  daysAhead: (days: number) => (days === 1 ? 'en 1 día hábil' : `en ${days} días hábiles`),
  empty: 'No tienes nada pendiente.',
  emptyHow: 'Cuando algo venza o no se pueda publicar, aparecerá aquí.',
  emptyFilter: 'Nada pendiente con ese filtro.',
  seeAll: 'Ver todo lo pendiente',
} as const
