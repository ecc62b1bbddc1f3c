/** Stands where a formula has no saved value; the library would read a zero there, and a zero is an amount. */
export const NO_SAVED_VALUE = '\uE000fórmula sin valor guardado'

/** The XML of a worksheet with a mark in each cell whose formula was never calculated. */
export function markUnsavedFormulas(part: Uint8Array): Uint8Array {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  if (!bytes.includes('<f') && !bytes.includes(':f')) return part
  const xml = bytes.toString('utf8')
  const marked = xml.replace(
    cellWithoutValue,
    (cell, prefix: string | undefined, attributes: string) =>
      isSavedText(cell) ? cell : markedCell(prefix ?? '', attributes),
  )
  return Buffer.from(marked)
}

/** ISO/IEC 29500 18.3.1.4: a cell with its formula and then nothing, or an empty value. */
const cellWithoutValue =
  /<(\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g

/** A formula may have given an empty text, and saved it. */
const isSavedText = (cell: string) =>
  /^<[^>]*\bt="str"/.test(cell) && /<(?:\w+:)?v[\s/>]/.test(cell)

const markedCell = (prefix: string, attributes: string) =>
  `<${prefix}c${attributes.replace(/\st="[^"]*"/, '')} t="str"><${prefix}v>${NO_SAVED_VALUE}</${prefix}v></${prefix}c>`
