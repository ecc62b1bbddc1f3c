import type { Kind, Report } from '../validate/report.ts'
import { count, some } from './words.ts'

const maxBytes = 'cuántos bytes puede dar un gzip; 4 GB si no se dice'
const maxDocument = 'cuántos bytes puede tener un documento; 16 MB si no se dice'
const outFile = 'dónde escribir; sin ella, en la salida estándar'
const outFiles = 'dónde escribir: un archivo, o una carpeta para uno por cada ARCHIVO'

export const validateTexts = {
  summary: 'Dice si los datos son válidos; si no, qué está mal, dónde y qué hacer.',
  help: {
    '--json': 'un objeto por archivo, cada uno en una línea',
    '--max-bytes N': maxBytes,
  },
  file: (file: string, { valid, kind, version, errors }: Report) => {
    const what = [kinds[kind], version && `versión ${version}`].filter(Boolean).join(', ')
    const verdict = valid ? 'válido' : `no es válido, ${some(errors.length, 'error', 'errores')}`
    return `${valid ? '✓' : '✗'} ${file} (${what}): ${verdict}`
  },
  errors: 'Hay que corregirlo para que sea válido:',
  sum: (files: number, notValid: number) =>
    `${some(files, 'archivo', 'archivos')}, ${notValid === 0 ? 'todos válidos' : `${count(notValid)} sin validez`}.`,
  howToRepair: 'Lo que se puede reparar solo: ocds repair --out REPARADO ARCHIVO',
  progress: (read: string, file: string) => `${read} revisados; ahora ${file}`,
} as const

const kinds: Readonly<Record<Kind, string>> = {
  release: 'entrega',
  'release-package': 'paquete de entregas',
  record: 'registro',
  'record-package': 'paquete de registros',
  project: 'proyecto OC4IDS',
  'project-package': 'paquete de proyectos OC4IDS',
  array: 'lista',
  'json-lines': 'JSON Lines',
  'array-release-package': 'paquetes de la plataforma del INAI',
  unknown: 'de ningún tipo conocido',
}

export const mergeTexts = {
  summary: 'Une las entregas de cada proceso y escribe un paquete de registros.',
  help: {
    '--versioned': 'agrega la historia de cada campo (versionedRelease)',
    '--linked': 'enlaza las entregas por la dirección de su paquete en vez de copiarlas',
    '--lines': 'un registro en cada línea, sin paquete (JSON Lines)',
    '--out ARCHIVO': outFile,
    '--uri URI': 'la dirección donde se publicará el paquete',
    '--published-date FECHA': 'la fecha del paquete; si no, la última de los que se unen',
    '--publisher NOMBRE': 'quién publica; si no, el del último paquete que se une',
    '--json': 'el informe, que va por la salida de errores, en JSON',
    '--max-bytes N': maxBytes,
  },
  reading: (releases: string) => `Leyendo: ${releases} entregas`,
  progress: (records: string) => `Uniendo: ${records} registros`,
  done: (releases: number, records: number, wrong: number) =>
    `${some(releases, 'entrega', 'entregas')} en ${some(records, 'registro', 'registros')}; ${some(wrong, 'problema', 'problemas')}.`,
  tooBig: 'Sus entregas tienen más de 700,000 valores: no caben juntas en memoria.',
  withoutUri: 'El paquete quedó sin dirección. Dila con --uri antes de publicarlo.',
  withoutPublisher: 'Nadie dice quién publica. Dilo con --publisher antes de publicar el paquete.',
  withoutDate: 'Nadie dice la fecha del paquete. Dila con --published-date antes de publicarlo.',
} as const

export const repairTexts = {
  summary: 'Repara lo que tiene arreglo, dice cada cambio y guarda con qué deshacerlo.',
  help: {
    '--out LUGAR': outFiles,
    '--undo CAMBIOS': 'deshace la reparación con el archivo de cambios que quedó junto al reparado',
    '--zone ZONA': 'la zona de las fechas que no la dicen; America/Mexico_City si no se dice',
    '--publisher NOMBRE': 'quién publica, si el paquete no lo dice',
    '--uri URI': 'la dirección del paquete, si no la dice',
    '--published-date FECHA': 'la fecha del paquete, si no la dice',
    '--license URI': 'la licencia del paquete, si no la dice',
    '--json': 'el informe en JSON, una línea por archivo',
    '--max-document N': maxDocument,
    '--max-bytes N': maxBytes,
  },
  head: (file: string, before: number, repairs: number, after: number) =>
    `${file}: tenía ${some(before, 'error', 'errores')}; ${some(repairs, 'reparación', 'reparaciones')}; ${
      after === 0 ? 'ya es válido' : `quedan ${some(after, 'error', 'errores')}`
    }.`,
  moved:
    'El estándar no tiene lugar para esto. Salió del documento y está en el archivo de cambios; puede traer datos personales:',
  refused: 'Esto no se puede saber; escríbelo tú:',
  left: 'Lo que queda por corregir a mano:',
  kept: (path: string, place: string) =>
    `Los cambios están en ${path}. Para deshacerlos: ocds repair --undo ${path} --out ORIGINAL ${place}`,
  notKept: 'No se escribió nada. Para guardar el archivo reparado: --out REPARADO',
  undoesOne: 'Con --undo va un solo archivo: el que se reparó.',
  undone: (changes: number) =>
    `Se ${changes === 1 ? 'deshizo' : 'deshicieron'} ${some(changes, 'cambio', 'cambios')}.`,
  noChanges: (path: string) => `${path} no es un archivo de cambios de «ocds repair».`,
  otherChanges: 'Los cambios son de otro archivo, o este cambió después de repararse.',
} as const

export const convertTexts = {
  summary: 'Convierte: procesos de OCDS en un proyecto OC4IDS, o documentos de 1.0 en 1.1.',
  help: {
    '--to oc4ids|1.1': 'a qué',
    '--project-id ID': 'el identificador del proyecto (oc4ids)',
    '--transforms A,B': 'los pasos que suponen lo que no está dicho (oc4ids)',
    '--out LUGAR': outFiles,
    '--max-document N': maxDocument,
    '--max-bytes N': maxBytes,
  },
  unknownTarget: (to: string) => `No se convierte a «${to}»: di oc4ids o 1.1.`,
  unknownTransform: (name: string, known: string) => `No existe el paso «${name}». Hay: ${known}.`,
  tooDeep: 'Está anidado en demasiados niveles.',
} as const
