import type { FlagCode, FlagGroup } from '../flags/types.ts'
import { count, some } from './words.ts'

const maxDocument = 'cuántos bytes puede tener un documento; 24 MB si no se dice'

export const flattenTexts = {
  summary: 'Pone un documento en hojas: CSV en una carpeta, o un libro de Excel.',
  help: {
    '--out LUGAR': 'la carpeta de los CSV, o el libro, que termina en .xlsx',
    '--human': 'CSV para abrir en una hoja de cálculo: nada se lee como fórmula',
    '--json': 'el informe en JSON, en una línea',
    '--max-document N': maxDocument,
    '--max-bytes N': 'cuántos bytes puede dar un gzip; 4 GB si no se dice',
  },
  why: 'por qué',
  oneFile: 'Va un solo ARCHIVO: cada uno tiene sus propias hojas.',
  done: (out: string, sheets: readonly { name: string; rows: number }[]) =>
    [
      `${out}: ${some(sheets.length, 'hoja', 'hojas')}.`,
      ...sheets.map(({ name, rows }) => `  ${name}: ${some(rows, 'renglón', 'renglones')}`),
    ].join('\n'),
  notHeld: (values: number, beside: string) =>
    `${some(values, 'valor no cabe', 'valores no caben')} en las hojas. Quedaron en ${beside}; con «ocds unflatten --not-held» vuelven a su lugar.`,
} as const

export const unflattenTexts = {
  summary: 'Hace el documento de sus hojas: las de una carpeta, unos CSV o un libro de Excel.',
  help: {
    '--out ARCHIVO': 'dónde escribir; sin ella, en la salida estándar',
    '--kind TIPO': 'qué documento es: release-package si no se dice',
    '--not-held LISTA': 'lo que no cupo en las hojas, en el archivo que dejó «ocds flatten»',
    '--zone ZONA': 'la zona de las fechas de Excel, que no la dicen; UTC si no se dice',
    '--max-bytes N': 'cuántos bytes pueden tener las hojas; 64 MB si no se dice',
  },
  unknownKind: (name: string, known: string) => `No existe el tipo «${name}». Hay: ${known}.`,
  noList: (path: string) => `${path} no es una lista de «ocds flatten».`,
  noSheets: 'En la carpeta no hay ningún CSV.',
  oneBook: 'Va un solo libro de Excel.',
  tooBig: (most: number) =>
    `Las hojas tienen más de ${count(most)} bytes, que es lo que se lee. Pide más con --max-bytes.`,
} as const

const groups: Record<FlagGroup, string> = {
  OCID: 'procesos',
  Buyer: 'compradores',
  ProcuringEntity: 'entidades convocantes',
  Tenderer: 'licitantes',
}

const meanings: Record<FlagCode, string> = {
  R003: 'Dio pocos días para presentar ofertas.',
  R018: 'Recibió una sola oferta.',
  R024: 'La segunda oferta cuesta casi lo mismo que la ganadora.',
  R025: 'Compite mucho y casi nunca gana.',
  R028: 'Licitantes distintos ofrecieron el mismo precio.',
  R030: 'Ganó una oferta que llegó tarde.',
  R035: 'Descalificaron a todos los demás licitantes.',
  R036: 'Descalificaron la oferta más barata.',
  R038: 'Se descalifican demasiadas ofertas.',
  R048: 'Vende cosas de demasiados tipos.',
  R058: 'La oferta ganadora cuesta mucho menos que la segunda.',
}

export const flagsTexts = {
  summary: 'Busca señales de alerta en las contrataciones, con los códigos de Cardinal.',
  help: {
    '--settings AJUSTES': 'los ajustes de Cardinal, en un archivo de JSON',
    '--indicators A,B': 'qué indicadores; todos si no se dice',
    '--coverage': 'en vez de señales, cuántas veces dice algo cada campo (JSON Lines)',
    '--json': 'el resultado completo en JSON, en una línea',
    '--max-bytes N': 'cuántos bytes puede dar un gzip; 4 GB si no se dice',
  },
  noSettings: (path: string) => `${path} no es un objeto de JSON con ajustes.`,
  none: (releases: number) => `${some(releases, 'entrega', 'entregas')}: ninguna señal.`,
  found: (releases: number) => `${some(releases, 'entrega', 'entregas')}. Señales:`,
  note: 'Una señal dice dónde mirar, no que alguien hizo algo mal. Con --json está de qué salió cada una (Figures).',
  code: 'señal',
  howMany: 'cuántos',
  of: 'de qué',
  meaning: 'qué dice',
  path: 'campo',
  line: '(la línea)',
  groups,
  meanings,
} as const
