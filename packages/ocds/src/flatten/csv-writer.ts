import { textOf } from './cells.ts'
import { type Cell, isEmpty, type Sheet } from './sheets.ts'

export type CsvOptions = {
  /**
   * `machine` (unless told): as flatten-tool writes it. `human`: with the byte order mark by which Excel knows UTF-8,
   * and an apostrophe before every text that a spreadsheet would take for a formula.
   */
  audience?: 'human' | 'machine'
}

/**
 * A sheet as CSV (RFC 4180), in UTF-8.
 *
 * @returns the whole text: headings first, lines that end in CRLF, quotes where they are needed. `unflatten` reads
 *   either kind back. Numbers keep all their digits; what is no text loses its type
 */
export function toCsv(sheet: Sheet, { audience = 'machine' }: CsvOptions = {}): string {
  const isHuman = audience === 'human'
  const width = sheet.headings.length
  const lines = [isHuman ? '\uFEFF' : '']
  lines.push(lineOf(sheet.headings, width, isHuman))
  for (const row of sheet.rows) lines.push(lineOf(row, width, isHuman))
  return lines.join('')
}

function lineOf(row: readonly Cell[], width: number, isHuman: boolean): string {
  let line = ''
  for (let at = 0; at < width; at++) {
    const cell = row[at]
    if (at > 0) line += ','
    if (!isEmpty(cell)) line += written(cell, isHuman)
  }
  return `${line}\r\n`
}

const special = /[",\r\n]/

function written(cell: Exclude<Cell, null>, isHuman: boolean): string {
  if (typeof cell !== 'string') return textOf(cell)
  const text = isHuman ? neutral(cell) : cell
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** OWASP, «CSV injection». What begins with an apostrophe gets another, so that reading takes one off. */
const neutral = (text: string) => (/^[=+\-@\t\r']/.test(text) ? `'${text}` : text)
