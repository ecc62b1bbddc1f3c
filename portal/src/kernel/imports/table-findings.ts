import type { TableFile } from '../../lib/table.ts'
import type { Notice, Reject } from './importer.ts'

/** What the importers of tables say alike. */
export const tableTexts = {
  hiddenSheet: (sheet: string) => `La hoja oculta «${sheet}» no se carga.`,
  isWorkbook: 'Es un libro de Excel, aunque su nombre no lo diga: se lee como libro.',
  ragged: 'Esta línea tiene más o menos columnas que las demás. Revisa que nada se haya corrido.',
  unsavedFormula:
    'La fórmula no tiene un valor guardado. Abre el libro, guárdalo y súbelo otra vez.',
  columnNotFound: (column: string) => `Ningún archivo tiene la columna «${column}».`,
}

/** The names of the rules that every importer of tables has. */
export const tableRules = {
  file: 'Archivo',
  headings: 'Encabezados',
  'hidden-sheet': 'Hoja oculta',
  ragged: 'Columnas de más o de menos',
  formula: 'Fórmula sin valor',
  option: 'Opción de la carga',
  total: 'Fila del total',
  repeated: 'Fila repetida',
  waits: 'Espera una respuesta',
} as const

export type TableRule = keyof typeof tableRules

export type TableFindings = {
  readonly rejects: readonly Reject<TableRule>[]
  readonly notices: readonly Notice<TableRule>[]
}

/** What is odd about a table whatever it is about: sheets that nobody sees, lines that slipped, formulas without value. */
export function findingsOf(file: string, table: TableFile): TableFindings {
  const hidden = table.hiddenSheets.map(
    ({ name }): Notice<TableRule> => ({
      spot: { file, sheet: name },
      rule: 'hidden-sheet',
      message: tableTexts.hiddenSheet(name),
    }),
  )
  if (table.kind === 'csv') {
    const ragged = table.ragged.map(
      ({ line }): Notice<TableRule> => ({
        spot: { file, line },
        rule: 'ragged',
        message: tableTexts.ragged,
      }),
    )
    return { rejects: [], notices: [...hidden, ...ragged] }
  }
  const renamed = /\.xls[xm]$/i.test(file)
    ? []
    : [{ spot: { file }, rule: 'file', message: tableTexts.isWorkbook } as const]
  const hiddenNames = new Set(table.hiddenSheets.map(({ name }) => name))
  const rejects = table.unsavedFormulas
    .filter(({ sheet }) => !hiddenNames.has(sheet))
    .map(
      (place): Reject<TableRule> => ({
        spot: { file, ...place },
        rule: 'formula',
        value: '',
        message: tableTexts.unsavedFormula,
      }),
    )
  return { rejects, notices: [...renamed, ...hidden] }
}
