import type { BrokenPart } from '../read/parts.ts'
import { convertTexts, mergeTexts, repairTexts, validateTexts } from './command-texts.ts'
import { flagsTexts, flattenTexts, unflattenTexts } from './sheet-texts.ts'
import { count } from './words.ts'

/** What the command says, in one place. */
export const texts = {
  title: 'ocds: revisa, une, convierte y repara datos de contrataciones abiertas.',
  usage: 'Uso',
  options: 'Opciones',
  commands: 'Órdenes',
  each: 'ocds ORDEN --help explica cada una. Sin ARCHIVO se lee la entrada estándar, que también se llama «-». Se leen archivos, carpetas, JSON Lines y gzip.',
  unknownCommand: (name: string | undefined) => `No existe la orden «${name ?? ''}».`,
  unknownOption: (error: unknown) => `No existe la opción ${optionIn(error)}. Mira --help.`,
  optionValue: (error: unknown) => `Revisa ${optionIn(error)}: en --help dice si lleva un valor.`,
  needsNumber: (name: string) => `${name} pide un número entero mayor que cero.`,
  needsOption: (name: string) => `Falta ${name}. Mira --help.`,
  needsFile: 'Di qué archivo, o manda los datos por una tubería. Mira --help.',
  fault: (message: string) => `No se pudo terminar: ${message}`,
  andMore: (number: string) => `… y ${number} más.`,
  line: 'línea',
  nothing: 'Está vacío.',
  tooDeep: 'Está anidado en más de 200 niveles.',
  withoutOcid: 'La entrega no dice a qué proceso pertenece: le falta «ocid».',
  tooBigToHold: (most: number) =>
    `Tiene un documento de más de ${count(most)} bytes, que es lo que se lee entero. Divídelo en líneas (JSON Lines), o pide más con --max-document.`,
  tooManyValues:
    'Tiene un documento con más valores de los que caben en memoria. Divídelo en líneas (JSON Lines), o pide más con --max-document.',
  tooManyTogether:
    'Sus documentos tienen juntos más valores de los que caben en memoria. Divídelos, o pide más con --max-document.',
  broken: ({ because, line, column }: Pick<BrokenPart, 'because' | 'line' | 'column'>) =>
    `${brokenTexts[because]} (línea ${line}, columna ${column}).`,

  times: 'veces',
  rule: 'regla',
  example: 'dónde, por ejemplo',
  todo: 'qué hacer',
  notices: 'No impide que sea válido, pero conviene revisarlo:',
  closedCode: 'código cerrado',
  openCode: 'código abierto',
  additional: 'campo adicional',
  deprecated: 'en desuso',
  empty: 'vacío',
  repeatedId: 'id repetido',
  notInClosedList: (list: string, values: string) =>
    `No está en la lista cerrada «${list}»: ${values}. Usa uno de sus códigos.`,
  notInOpenList: (list: string, values: string) =>
    `No está en la lista «${list}»: ${values}. Si hay uno que diga lo mismo, úsalo.`,
  unknownField:
    'Ni el estándar ni las extensiones declaradas tienen este campo. Corrige su nombre, declara su extensión o quítalo.',
  deprecatedField: 'El estándar pide ya no usarlo. Su documentación dice qué usar en su lugar.',
  emptyField: 'No dice nada. Llénalo o quítalo.',
  repeatedIds: (ids: string) => `Se repite en la lista: ${ids}. Cada elemento necesita el suyo.`,

  validate: validateTexts,
  merge: mergeTexts,
  repair: repairTexts,
  convert: convertTexts,
  flatten: flattenTexts,
  unflatten: unflattenTexts,
  flags: flagsTexts,
} as const

const brokenTexts: Record<BrokenPart['because'], string> = {
  'cut-short': 'El JSON está cortado: falta el final',
  'not-json': 'El JSON está mal escrito',
  'not-utf8': 'El texto no está en UTF-8',
  'too-big': 'Es más grande de lo que cabe en memoria',
}

/** Node says the option between quotes. */
const optionIn = (error: unknown) =>
  /'(-[^']*?)(?: <value>)?'/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
