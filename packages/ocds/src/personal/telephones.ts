import type { Field } from './fields.ts'
import { AFTER, BEFORE, hasAfter, hasBefore, type Span } from './span.ts'

/**
 * Mexican telephones (IFT, numbering plan: ten digits of which two or three are the area), written in any way, and
 * others that begin with «+» or are said to be one. Ten digits together are one only where nothing says that they are
 * something else. Those of area 800 and 900 are of no person.
 */
export const telephonesIn = (text: string, field: Field): Span[] =>
  (field === 'telephone'
    ? numbersIn(text)
    : [...writtenAsSuch(text, field), ...saidToBe(text)]
  ).filter(({ start, end }) => !isOfNobody(text.slice(start, end)))

const numbersIn = (text: string) => Array.from(text.matchAll(anyNumber), spanOf)

const writtenAsSuch = (text: string, field: Field) =>
  Array.from(text.matchAll(mexican), spanOf).filter((span) => looksSo(text, span, field))

const saidToBe = (text: string) =>
  anyWord.test(text)
    ? numbersIn(text).filter(
        ({ start }) => text[start] === '+' || hasBefore(text, start, telephoneWord),
      )
    : []

const spanOf = ({ 0: whole, index }: RegExpExecArray): Span => ({
  kind: 'telephone',
  start: index,
  end: index + whole.length,
})

const isOfNobody = (whole: string) => /^(?:52|01)?[89]00\d{7}$/.test(whole.replace(/\D/g, ''))

/** Between the large groups there may be nothing; small ones are told from a date by what parts them. */
const apart = String.raw`[ \u00a0.\-–]{1,3}`
const gap = `(?:${apart})?`
const shortArea = String.raw`\(?(?:33|55|56|81)\)?`
const longArea = String.raw`\(?[2-9]\d\d\)?`
const pairs = (count: number) => `${apart}\\d\\d`.repeat(count)
const mexican = new RegExp(
  [
    `${BEFORE}(?:\\+?52${gap}(?:1${gap})?|0(?:1|44|45)${gap})?`,
    `(?:${shortArea}(?:${gap}\\d{4}${gap}\\d{4}|${pairs(4)})`,
    `|${longArea}(?:${gap}\\d{3}${gap}\\d{4}|${apart}(?:\\d{3}|\\d${pairs(1)})${pairs(2)}))`,
    AFTER,
  ].join(''),
  'gu',
)
/** From 7 digits to 15, which a word or the field must call a telephone, or a «+» of ten at least. */
const anyNumber = new RegExp(
  String.raw`${BEFORE}(?:\+\d(?:[ .\-()]{0,2}\d){9,14}|\(?\d(?:[ .\-–()]{0,2}\d){6,14})${AFTER}`,
  'gu',
)

/** Where nothing says so: by how it is written and what stands around it. */
function looksSo(text: string, { start, end }: Span, field: Field) {
  if (hasBefore(text, start, telephoneWord)) return true
  const written = text.slice(start, end)
  if (/[+(]/.test(written)) return true
  const isApart = !/[\p{L}\p{N}][-/_.=]$|[$#]\s?$/u.test(text.slice(Math.max(0, start - 2), start))
  const isWhole = !/^[-/_.,][\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  if (field === 'identifier' || !isApart || !isWhole) return false
  return !hasBefore(text, start, otherWord) && !hasAfter(text, end, unitWord)
}

const word = (words: string, then: string) =>
  new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})${then}`, 'iu')

const words =
  'tels?|tel[ée]fonos?|cel|celular(?:es)?|m[óo]vil|whats ?app|fax|lada|phone|(?:ll[áa]m|marc|marqu)\\p{L}* al?'
const anyWord = new RegExp(`\\+|(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')

/** «teléfono» is also a thing that is bought: what follows must lead to a number. */
const telephoneWord = word(
  words,
  '(?:[ .:;,()-]|es|al?|n[oú]m?(?:ero)?|de contacto|celular|m[óo]vil|particular|de casa|de oficina){0,8}$',
)
const otherWord = word(
  [
    'contrato|folio|expediente|oficio|licitaci[óo]n|p[óo]liza|factura|orden|pedido|partidas?|lotes?|cuenta|clave',
    'c[óo]digo|monto|importe|total|suma|cantidad|serie|registro|acta|proyecto|obra|referencia|id|modelo|parte',
    'inventario|medidor|concesi[óo]n',
  ].join('|'),
  '\\D{0,20}$',
)
const unitWord =
  /^\s*(?:pesos|mxn|m\.?n|d[óo]lares|usd|piezas|unidades|m2|m³|m²|kg|litros)(?!\p{L})/iu
