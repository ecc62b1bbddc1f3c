import { findPersonalValue, personalValues } from '../../../kernel/act/index.ts'
import { parseDate } from '../../../lib/date-reading.ts'
import { isCalendarDate } from '../../../lib/dates.ts'
import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { readFolio } from '../../../lib/folio.ts'
import { moneyInCell } from '../../../lib/money.ts'
import type { Cell } from '../../../lib/sheet.ts'
import { nfc } from '../../../lib/text.ts'
import { explainDate, explainFolio, explainMoney } from '../../../lib/texts.ts'
import { isPercentage } from '../rules/report.ts'
import { say } from './texts.ts'

/** A value, or the sentence that says why the cell cannot be read. */
export type CellRead<Value> = Decision<Value, string>

/** NFC, without space at its ends; a number as it is written. Empty when there is nothing. */
export const textIn = (cell: Cell): string =>
  cell === null ? '' : nfc(String(cell)).replace(/\s+/g, ' ').trim()

export const readText =
  (max: number) =>
  (cell: Cell): CellRead<string> => {
    const text = textIn(cell)
    if (text.length > max) return refuse(say.tooLong(max))
    return findPersonalValue(text) === undefined ? accept(text) : refuse(say.personal)
  }

/** What is read by people. A key or a name of the territory may look like a telephone; a sentence has no reason to. */
export const readSentence =
  (max: number) =>
  (cell: Cell): CellRead<string> => {
    const read = readText(max)(cell)
    return read.accepted && personalValues(read.fact).length > 0 ? refuse(say.personal) : read
  }

export function readAmount(cell: Cell): CellRead<number> {
  const money = moneyInCell(cell)
  if (!money.accepted) return refuse(explainMoney(money.refusal))
  return money.fact < 0 ? refuse(say.negative) : accept(money.fact)
}

export function readDay(cell: Cell): CellRead<string> {
  const text = textIn(cell).replace(/T00:00:00$/, '')
  if (isCalendarDate(text)) return accept(text)
  const date = parseDate(text)
  return date.accepted ? date : refuse(explainDate(date.refusal))
}

export function readWhole(cell: Cell): CellRead<number> {
  const text = textIn(cell).replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '')
  return /^\d{1,9}(?:\.0+)?$/.test(text) ? accept(Number(text)) : refuse(say.wholeNumber)
}

export function readYear(cell: Cell): CellRead<number> {
  const text = textIn(cell)
  return /^20\d\d$/.test(text) ? accept(Number(text)) : refuse(say.wrongYear)
}

/** «45», «45 %», 45; `fraction` where the column holds 0.45. */
export const readPercentage =
  (fraction: boolean) =>
  (cell: Cell): CellRead<number> => {
    const text = textIn(cell).replace(/\s*%$/, '')
    if (!/^\d{1,3}(?:\.\d+)?$/.test(text)) return refuse(say.percentage)
    const value = fraction ? Math.round(Number(text) * 10_000) / 100 : Number(text)
    return isPercentage(value) ? accept(value) : refuse(say.percentage)
  }

export const readDegrees =
  (most: number) =>
  (cell: Cell): CellRead<number> => {
    const text = textIn(cell)
    const value = Number(text)
    const good = /^-?\d{1,3}(?:\.\d+)?$/.test(text) && Math.abs(value) <= most
    return good ? accept(value) : refuse(say.coordinate)
  }

export function readFolioCell(cell: Cell): CellRead<string> {
  const folio = readFolio(textIn(cell))
  return folio.accepted ? folio : refuse(explainFolio(folio.refusal))
}

export const readCode =
  <Code>(read: (text: string) => Code | undefined, wrong: string) =>
  (cell: Cell): CellRead<Code> => {
    const code = read(textIn(cell))
    return code === undefined ? refuse(wrong) : accept(code)
  }
