import type { JsonType } from '../model/field.ts'

/** What the report says, in the language of the reader. */
export const texts = {
  type: (expected: JsonType, isNull: boolean) =>
    isNull ? `No puede ser null: ${asked[expected]}, o quita el campo.` : `${wrong[expected]}`,
  required: (name: string, title: string | undefined) =>
    `Falta «${name}»${title ? ` (${title.toLowerCase()})` : ''}. Agrégalo.`,
  'date-time': 'La fecha debe llevar hora y zona, como 2026-03-01T09:30:00-06:00.',
  uri: 'La dirección debe ser completa, sin espacios ni acentos, como https://ejemplo.mx/archivo.pdf.',
  email: 'El correo debe llevar una arroba.',
  format: (name: string) => `No tiene el formato «${name}».`,
  pattern: (pattern: string) =>
    pattern.includes('\\d+')
      ? 'Escribe la versión con dos números y un punto, como 1.1.'
      : `No sigue el patrón ${pattern}.`,
  minLength: 'El texto está vacío. Escribe un valor o quita el campo.',
  minItems: 'La lista está vacía. Pon al menos un elemento o quita el campo.',
  minProperties: 'El objeto está vacío. Llena al menos un campo o quítalo.',
  minimum: (limit: number) => `El número es menor que el mínimo, ${limit}.`,
  maximum: (limit: number) => `El número es mayor que el máximo, ${limit}.`,
  enum: (value: string, codes: readonly (string | null)[]) =>
    `El código «${value}» no está en la lista. Usa ${anyOf(codes)}.`,
  repeated: (names: readonly string[], values: string) =>
    `Se repite ${names.join(' y ')}: ${values}. Cada elemento necesita el suyo.`,
  equal: 'Hay elementos iguales en la lista. Deja uno.',
  mixedReleases:
    'Unas entregas están completas y otras son enlaces. Pon todas completas o todas como enlaces.',
  bothReleases:
    'Las entregas sirven como completas y como enlaces. Quita «url» o los demás campos.',
  ocidPrefix: (ocid: string) =>
    `El identificador «${ocid}» no empieza con un prefijo registrado, como ocds-a1b2c3 en minúsculas.`,
  unknownVersion: (version: string) =>
    `La versión «${version}» no se conoce; se revisó con la más reciente que se conoce.`,
  oldVersion:
    'El documento dice ser de OCDS 1.0; se revisó como 1.1. Conviértelo antes de publicar.',
  unknownExtension: (url: string) =>
    `No se conoce la extensión ${url}. Sus campos aparecen como adicionales.`,
  wrapper: 'Es el formato de la plataforma del INAI. Publica cada paquete por separado.',
  tooDeep: 'Hay objetos dentro de objetos más allá de 500 niveles. Lo que sigue no se revisó.',
  periodOrder: 'El periodo termina antes de empezar. Revisa las dos fechas.',
  signedBeforeAward: 'El contrato se firmó antes de la adjudicación. Revisa las fechas.',
  awardMissing: (id: string) => `No hay una adjudicación «${id}». Corrige «awardID» o agrégala.`,
  partyMissing: (id: string) => `«${id}» no está en «parties». Agrega a esa organización.`,
  roleMissing: (id: string, role: string) =>
    `«${id}» no tiene el papel «${role}» en «parties». Agrégalo a «roles».`,
  negative: 'El monto es negativo. Revísalo.',
  overpaid: 'Los pagos suman más que el contrato. Revisa los montos o registra la modificación.',
} as const

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

function anyOf(codes: readonly (string | null)[]) {
  const known = codes.filter((code) => code !== null)
  return known.length > 12 ? 'uno de la lista del estándar' : known.join(', ')
}
