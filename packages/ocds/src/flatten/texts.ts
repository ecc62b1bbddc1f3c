import type { WhyNotHeld } from './sheets.ts'

/** What people read of sheets, in Spanish. */
export const texts = {
  noKind:
    'Esto no es una entrega, un registro, un proyecto, un paquete ni una lista de ellos: no hay cómo ponerlo en hojas.',
  tooDeep: (levels: number) => `El documento está anidado en más de ${levels} niveles.`,
  tooManyBytes: (most: number) => `El archivo ocupa más de ${most} bytes.`,
  tooManySteps: (sheet: string, most: number) =>
    `La hoja «${sheet}» tiene un encabezado de más de ${most} pasos.`,
  tooManyColumns: (sheet: string, most: number) =>
    `La hoja «${sheet}» tiene más de ${most} columnas.`,
  tooManyRows: (sheet: string, most: number) =>
    `La hoja «${sheet}» tiene más de ${most} renglones.`,
  tooManySheets: (most: number) =>
    `El documento pide más de ${most} hojas, una por cada lista de objetos.`,
  tooManyCells: (most: number) => `Las hojas tienen más de ${most} celdas.`,
  brokenCsv: (sheet: string, line: number) =>
    `En la hoja «${sheet}», unas comillas que se abren en la línea ${line} no se cierran.`,
  notUtf8: (sheet: string) => `La hoja «${sheet}» no está en UTF-8.`,
  brokenXlsx: 'El archivo no es un libro de Excel (.xlsx), o está dañado.',
  unsaid: (sheet: string, cell: string) =>
    `La celda ${cell} de «${sheet}» tiene una fórmula sin su valor guardado, o un error: queda vacía. Guarda el libro en Excel.`,
  encrypted: 'El libro tiene contraseña: guárdalo sin ella.',
  conflict: (field: string, kept: string, left: string) =>
    `«${field}» dice «${kept}» en un renglón y «${left}» en otro del mismo identificador: se conserva el primero.`,
  repeatedId: (list: string, id: string) =>
    `En «${list}» hay dos renglones distintos con el identificador «${id}»: quedan como dos elementos.`,
  clash: (field: string) =>
    `«${field}» está escrito de dos maneras, como un valor y como un objeto o una lista: se conserva la primera.`,
  notTyped: (field: string, value: string) =>
    `«${value}» en «${field}» no es del tipo que el estándar pide: queda como texto.`,
  repeatedHeading: (heading: string) =>
    `El encabezado «${heading}» está dos veces: cuenta el último.`,
} as const

/** Why the layout of sheets cannot hold a value, in Spanish. */
export const explainNotHeld = (why: WhyNotHeld): string => reasons[why]

const reasons: Readonly<Record<WhyNotHeld, string>> = {
  null: 'Es nulo, y una celda vacía no distingue un nulo de lo que no está.',
  empty: 'Está vacío: no hay nada que poner en un renglón.',
  'list-in-list': 'Es una lista dentro de otra, y una celda solo tiene una.',
  'mixed-list': 'Es una lista de objetos y otras cosas, o con un nulo.',
  separator: 'Un texto de la lista trae punto y coma, que separa los textos de una celda.',
  type: 'Al leer la celda, el estándar espera otro tipo de valor.',
  name: 'El nombre del campo no puede ser un encabezado: está vacío, es un número o trae una diagonal.',
  'no-id': 'No tiene identificador, y sus propias listas lo necesitan para volver a su lugar.',
  'repeated-id': 'Otro elemento de la misma lista tiene su identificador.',
  'too-long': 'Tiene más de 32 767 caracteres, y Excel no admite más en una celda.',
}
