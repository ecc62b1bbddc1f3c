import type { JsonType } from '../model/field.ts'
import { english } from './texts-en.ts'

/** What the report says, and what to do, in Spanish; another language is another file like this one. */
const spanish = {
  type: (expected: JsonType, isNull: boolean) =>
    isNull ? `No puede ser null: ${asked[expected]}, o quita el campo.` : wrong[expected],
  required: (name: string, title: string | undefined) =>
    `Falta «${name}»${title ? ` (${title.toLowerCase()})` : ''}. Agrégalo.`,
  format: (name: string) => formats[name] ?? `No tiene el formato «${name}».`,
  pattern: (pattern: string) =>
    pattern.includes('\\d+')
      ? 'Escribe la versión con dos números y un punto, como 1.1.'
      : `No sigue el patrón ${pattern}.`,
  minLength: 'El texto está vacío. Escribe un valor o quita el campo.',
  minItems: 'La lista está vacía. Pon al menos un elemento o quita el campo.',
  minProperties: 'El objeto está vacío. Llena al menos un campo o quítalo.',
  minimum: (limit: number) => `El número es menor que el mínimo, ${limit}.`,
  maximum: (limit: number) => `El número es mayor que el máximo, ${limit}.`,
  enum: (value: string, codes: string | undefined) =>
    `El código «${value}» no está en la lista. Usa ${codes ?? 'uno de la lista del estándar'}.`,
  repeated: (names: readonly string[], values: string) =>
    `Se repite ${names.join(' y ')}: ${values}. Cada elemento necesita el suyo.`,
  equal: 'Hay elementos iguales en la lista. Deja uno.',
  mixedReleases:
    'Unas entregas están completas y otras son enlaces. Pon todas completas o todas como enlaces.',
  bothReleases:
    'Las entregas sirven como completas y como enlaces. Quita «url» o los demás campos.',
  broken: (because: Because, line: number, column: number) =>
    `${broken[because]} Está en la línea ${line}, columna ${column}.`,
  nothing: 'No hay ningún documento. Revisa que el archivo sea el que querías.',
  headAfter:
    'Los datos del paquete vienen después de su lista y este flujo solo se lee una vez. Pon «version» y «extensions» antes, o da el archivo.',

  ocidPrefix: (ocid: string) =>
    `El identificador «${ocid}» no empieza con un prefijo registrado, como ocds-a1b2c3 en minúsculas.`,
  unknownVersion: (version: string) =>
    `La versión «${version}» no se conoce; se revisó con la más reciente que se conoce.`,
  oldVersion: 'El documento es de OCDS 1.0 y así se revisó. Conviértelo a 1.1 antes de publicar.',
  unknownExtension: (url: string) =>
    `No se conoce la extensión ${url}. Sus campos aparecen como adicionales.`,
  wrapper: 'Es el formato de la plataforma del INAI. Publica cada paquete por separado.',
  license: 'El paquete no dice su licencia. Agrega «license» con su dirección.',
  missingId: 'Este elemento no tiene «id». Ponle uno para poder reunir sus versiones.',
  repeatedKey: (key: string, line: number) =>
    `«${key}» está dos veces en el mismo objeto (línea ${line}) y solo cuenta la última. Deja una.`,
  releaseAfterPackage:
    'La entrega es posterior a la publicación de su paquete. Revisa «date» y «publishedDate».',
  recordOcid: (ocid: string) =>
    `El «ocid» de la entrega no es el de su registro, «${ocid}». Ponla en el suyo.`,
  releaseOrder: 'Las entregas del registro no van de la más antigua a la más nueva. Ordénalas.',
  compiledTag: 'La etiqueta de una entrega compilada es «compiled». Corrige «tag».',
  tagSection: (tag: string, section: string) =>
    `La etiqueta «${tag}» anuncia «${section}», que no está. Agrégalo o cambia «tag».`,
  identifierScheme: (scheme: string) =>
    `El catálogo «${scheme}» no es de org-id.guide. Usa su clave, como MX-RFC.`,
}

/** Each text of a language: a sentence, or what makes one. */
export type Texts = {
  readonly [Name in keyof typeof spanish]: (typeof spanish)[Name] extends string
    ? string
    : (typeof spanish)[Name]
}
export type Because = 'cut-short' | 'not-json' | 'not-utf8' | 'too-big'
export type Language = 'es' | 'en'

export const textsIn = (language: Language): Texts => (language === 'en' ? english : spanish)

const formats: Readonly<Record<string, string>> = {
  'date-time': 'La fecha debe llevar hora y zona, como 2026-03-01T09:30:00-06:00.',
  uri: 'La dirección debe ser completa, sin espacios ni acentos, como https://ejemplo.mx/archivo.pdf.',
  email: 'El correo debe llevar una arroba.',
}

const broken: Record<Because, string> = {
  'cut-short': 'El JSON está cortado. Pide o genera el archivo completo.',
  'not-json': 'El JSON está mal escrito. Corrígelo.',
  'not-utf8': 'El archivo no está en UTF-8. Guárdalo así.',
  'too-big': 'Este valor es más grande que lo que se admite y no se revisó.',
}

const asked: Record<JsonType, string> = {
  string: 'escribe un texto',
  number: 'escribe un número',
  integer: 'escribe un número entero',
  boolean: 'escribe true o false',
  array: 'pon una lista',
  object: 'pon un objeto',
  null: 'deja null',
}

const wrong: Record<JsonType, string> = {
  string: 'Debe ser un texto. Escríbelo entre comillas.',
  number: 'Debe ser un número. Escríbelo sin comillas, comas ni signo de pesos.',
  integer: 'Debe ser un número entero. Escríbelo sin comillas ni decimales.',
  boolean: 'Debe ser true o false, sin comillas.',
  array: 'Debe ser una lista. Ponla entre corchetes.',
  object: 'Debe ser un objeto. Ponlo entre llaves.',
  null: 'Debe ser null.',
}
