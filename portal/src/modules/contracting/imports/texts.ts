import {
  LONGEST_ID,
  LONGEST_TEXT,
  MOST_CHARACTERS,
  MOST_OF_ONE_PROCESS,
  MOST_RELEASES,
  NONE_GOOD_AFTER,
} from './limits.ts'

const count = (number: number) => number.toLocaleString('es-MX')

/** What people read when a file of open contracting cannot be loaded as it is. */
export const texts = {
  tooManyReleases: `El archivo trae más de ${count(MOST_RELEASES)} entregas. Divídelo y cárgalo por partes.`,
  noneIsGood: (why: string) =>
    `Ninguna de las primeras ${count(NONE_GOOD_AFTER)} entregas se puede cargar, y ahí dejamos de leer. La primera dice: ${why}`,
  tooMuchMemory:
    'El archivo trae más piezas de las que se pueden leer de una vez. Divídelo y cárgalo por partes.',
  tooLong:
    'El archivo tarda demasiado en leerse y dejamos de hacerlo. Divídelo y cárgalo por partes.',
  nothingRead: (why: string, elements: number) =>
    `Ninguno de los ${count(elements)} elementos del archivo se puede leer. ${why}`,
  tooManyOfOne: (ocid: string) =>
    `El proceso «${ocid}» trae más de ${count(MOST_OF_ONE_PROCESS)} entregas en esta carga: entraron las primeras.`,
  tooBig: `La entrega mide más de ${count(MOST_CHARACTERS)} letras. Divídela, o manda los anexos como documentos.`,
  longText: `El texto mide más de ${count(LONGEST_TEXT)} letras. Mándalo como documento.`,
  longId: `El identificador mide más de ${count(LONGEST_ID)} letras.`,
  hugeNumber: 'El número es tan grande que no se puede guardar.',
  noRelease: 'No se encontró una entrega.',
  notInStandard: (field: string) => `El estándar no tiene el campo «${field}».`,
  emptyField: 'El campo está vacío.',
  strangeCharacter: 'Pusimos «�» en lugar de un carácter que no se puede guardar.',
  repeatedKey: (key: string) =>
    `La clave «${key}» está dos veces en el mismo objeto: vale la última.`,
  moreRejects: (more: number) => `Y otros ${count(more)} motivos en la misma entrega.`,
  moreNotices: (more: number) => `Y otros ${count(more)} arreglos en la misma entrega.`,
  moreUnread: (more: number) => `Y otros ${count(more)} elementos con el mismo motivo.`,
  balance: (
    { before, added, after, joined, moved }: Record<BalancePart, number>,
    reserved: number,
  ) =>
    `Valores: ${before} al llegar y ${added} añadidos; ${after} en la entrega, ${joined} unidos a otro igual y ${moved} aparte. Nada se perdió. Reservados por ser de personas: ${reserved}.`,
}

type BalancePart = 'before' | 'added' | 'after' | 'joined' | 'moved'
