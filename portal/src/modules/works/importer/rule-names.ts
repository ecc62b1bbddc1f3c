import { tableRules } from '../../../kernel/imports/index.ts'
import { columnSpecs } from './columns.ts'

/** What people read for the rule of a reject or a notice: a column is called by the heading under which we write it. */
export const ruleNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(columnSpecs.map(({ key, headings }) => [key, headings[0] ?? key])),
  ...tableRules,
  'unknown-column': 'Columna que no se conoce',
  'two-columns': 'Dos columnas para lo mismo',
  'left-out': 'Columna que se deja fuera',
  'same-amount': 'Monto igual en todas las filas',
  capitals: 'Nombre en mayúsculas',
  fractions: 'Avance en fracciones',
}
