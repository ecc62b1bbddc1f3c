import { calendarDate, formatDate } from '../../lib/dates.ts'
import type { UnitRefusal } from './rules/unit.ts'

/** What units say to people. */
export const texts = {
  title: 'Áreas',
  changed: 'Cambió el área',
  history: 'Historia',
  publicUnit: 'Área',
  lead: 'Las oficinas del municipio. Cada cargo, obra y pendiente es de una de ellas.',
  add: 'Agregar área',
  search: 'Nombre, otro nombre o clave',
  state: 'Estado',
  all: 'Todas',
  open: 'Activa',
  closed: 'Cerrada',
  name: 'Nombre',
  key: 'Clave',
  keyHint: 'Como la nombran los archivos. Si la dejas vacía, sale del nombre.',
  parent: 'Depende de',
  noParent: 'Ninguna',
  aliases: 'Otros nombres',
  since: 'Desde',
  sinceHint: 'Día en que empezó, por ejemplo 10/10/2024. Déjalo vacío si no lo sabes.',
  until: 'Hasta',
  none: 'No hay áreas con esos filtros',
  noneTodo: 'Quita algún filtro, o agrega el área que falta.',
  rename: 'Cambiar el nombre',
  renameHint:
    'El nombre de ahora queda como otro nombre: los archivos viejos la seguirán encontrando.',
  newName: 'Nombre nuevo',
  move: 'Cambiar de quién depende',
  alias: 'Otro nombre',
  addAlias: 'Agregar otro nombre',
  aliasHint: 'Una sigla o la forma en que la escriben otras oficinas.',
  close: 'Cerrar el área',
  closeHint: 'Lo que hizo se conserva. Ya no recibirá cargos ni pendientes nuevos.',
  lastDay: 'Último día',
  closedOn: (date: string) => `Cerró el ${formatDate(calendarDate(date))}.`,
  validUntil: (date: string) => `hasta el ${formatDate(calendarDate(date))}`,
  missingName: 'Escribe el nombre.',
  wrongKey: 'Usa sólo letras sin acento, números y guiones, como obras-publicas.',
  wrongDate: 'Escribe una fecha que exista, como 10/10/2024.',
  noKey: 'De ese nombre no sale una clave. Escribe tú una.',
  stale: 'Alguien cambió esta área mientras la veías. Revisa cómo quedó y vuelve a intentarlo.',
  personalValue: 'Un dato parece un identificador personal. Quítalo y envía otra vez.',
  notices: {
    agregada: 'Agregamos el área.',
    nombre: 'Cambiamos el nombre. El anterior queda como otro nombre.',
    superior: 'Guardamos de quién depende.',
    alias: 'Agregamos el otro nombre.',
    cierre: 'Cerramos el área.',
  } as Readonly<Record<string, string>>,
} as const

/** An act on an area, in words. */
export const actNames: Readonly<Record<string, string>> = {
  'organisation.unit-added': 'Se agregó el área',
  'organisation.unit-renamed': 'Cambió su nombre',
  'organisation.unit-moved': 'Cambió de quién depende',
  'organisation.unit-closed': 'Se cerró el área',
  'organisation.alias-added': 'Se le agregó otro nombre',
}

export function explain(refusal: UnitRefusal): string {
  switch (refusal.because) {
    case 'name-taken':
      return `Ese nombre ya es de «${refusal.by.name}».`
    case 'key-taken':
      return 'Esa clave ya es de otra área.'
    case 'no-such-parent':
      return 'Elige un área de la lista.'
    case 'under-itself':
      return 'Un área no puede depender de sí misma ni de las que dependen de ella.'
    case 'same-name':
      return 'Ya se llama así.'
    case 'closed':
      return `Esa área cerró el ${formatDate(calendarDate(refusal.lastDay))}.`
    case 'has-open-units':
      return refusal.count === 1
        ? 'De ella depende otra área activa. Ciérrala o cámbiala antes.'
        : `De ella dependen ${refusal.count} áreas activas. Ciérralas o cámbialas antes.`
    case 'closes-before-it-began':
      return `Empezó el ${formatDate(calendarDate(refusal.validFrom))}: no pudo cerrar antes.`
  }
}
