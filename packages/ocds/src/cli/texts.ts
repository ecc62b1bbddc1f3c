import type { BrokenPart } from '../read/parts.ts'

/** What the command says, in one place. */
export const texts = {
  title: 'ocds: revisa, une, convierte y repara datos de contrataciones abiertas.',
  usage: 'Uso',
  options: 'Opciones',
  commands: 'Órdenes',
  each: 'ocds ORDEN --help explica cada una. Sin ARCHIVO se lee la entrada estándar; «-» también la nombra. Se leen archivos, carpetas, JSON Lines y gzip.',
  unknownCommand: (name: string) => `No existe la orden «${name}».`,
  unknownOption: (error: unknown) => `No existe la opción ${optionIn(error)}. Mira --help.`,
  optionValue: (error: unknown) =>
    `Revisa la opción ${optionIn(error)}: mira en --help si lleva un valor.`,
  needsNumber: (name: string) => `${name} pide un número entero mayor que cero.`,
  needsOption: (name: string) => `Falta ${name}. Mira --help.`,
  needsFile: 'Di qué archivo, o manda los datos por una tubería. Mira --help.',
  fault: (message: string) => `No se pudo terminar: ${message}`,
  andMore: (number: string) => `… y ${number} más.`,
  line: 'línea',
  withoutOcid: 'La entrega no dice a qué proceso pertenece: le falta «ocid».',

  broken: ({ because, line, column }: Pick<BrokenPart, 'because' | 'line' | 'column'>) =>
    `${brokenTexts[because]} (línea ${line}, columna ${column}).`,

  maxBytes: 'cuántos bytes puede dar un gzip; 4 GB si no se dice',
  json: 'el informe en JSON, en una línea',
  out: 'dónde escribir; sin ella, en la salida estándar',

  merge: {
    summary:
      'Une las entregas de cada proceso y escribe un paquete de registros: sus entregas, de la más vieja a la más nueva, y lo que dicen todas juntas.',
    help: {
      '--versioned': 'agrega la historia de cada campo (versionedRelease)',
      '--linked': 'enlaza las entregas por la dirección de su paquete en vez de copiarlas',
      '--lines': 'un registro en cada línea, sin paquete (JSON Lines)',
      '--out ARCHIVO': 'dónde escribir; sin ella, en la salida estándar',
      '--uri URI': 'la dirección donde se publicará el paquete',
      '--published-date FECHA': 'la fecha del paquete; si no, la última de los que se unen',
      '--publisher NOMBRE': 'quién publica; si no, el del último paquete que se une',
      '--max-bytes N': 'cuántos bytes puede dar un gzip; 4 GB si no se dice',
      '--json': 'el informe, por la salida de errores, en JSON',
    },
    reading: (releases: string) => `Leyendo: ${releases} entregas`,
    progress: (records: string) => `Uniendo: ${records} registros`,
    done: (releases: string, records: string, wrong: string) =>
      `${releases} entregas en ${records} registros; ${wrong} problemas.`,
    tooBig: 'Sus entregas pasan de 40 millones de caracteres: no caben juntas en memoria.',
    withoutUri: 'El paquete quedó sin dirección. Dila con --uri antes de publicarlo.',
    withoutPublisher:
      'Nadie dice quién publica. Dilo con --publisher antes de publicar el paquete.',
    withoutDate: 'Nadie dice la fecha del paquete. Dila con --published-date antes de publicarlo.',
  },
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
