import { type Notice, type Reject, tableRules } from '../../imports/index.ts'

/** What people read for the rules of this load; a code without a name does not compile. */
export const territoryRules = {
  ...tableRules,
  columns: 'Columna del nombre',
  grandparent: 'Nivel más lejano',
  'code-with-holes': 'Clave incompleta',
  'year-of-file': 'Año del archivo',
  name: 'Nombre del lugar',
  parent: 'Lugar al que pertenece',
  'parent-created': 'Lugar que se crea',
  ceiling: 'Techo presupuestal',
  year: 'Año del techo',
  level: 'Nivel',
  shape: 'Polígono',
  personal: 'Dato personal',
  'other-name': 'Otro nombre',
  'two-parents': 'Pertenece a dos lugares',
  'two-shapes': 'Dos polígonos',
  'two-ceilings': 'Dos techos',
} as const

export type TerritoryRule = keyof typeof territoryRules
export type TerritoryReject = Reject<TerritoryRule>
export type TerritoryNotice = Notice<TerritoryRule>
