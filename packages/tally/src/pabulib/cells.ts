import { readAmount } from '../amount.ts'
import type { Broken } from './ballot-checks.ts'
import { said } from './columns.ts'
import { texts } from './texts.ts'

type Rule = { readonly fits: (text: string) => boolean; readonly expected: string }

/** What Pabulib admits in the columns that it knows. */
const VOTER: Readonly<Record<string, Rule>> = {
  age: { fits: (text) => /^-?\d+$|^\d+-\d+$/.test(text), expected: texts.expected.age },
  sex: { fits: (text) => /^[MFO]$/.test(text), expected: texts.expected.sex },
  voting_method: {
    fits: (text) => /^(internet|paper)$/.test(text),
    expected: texts.expected.votingMethod,
  },
}

const PROJECT: Readonly<Record<string, Rule>> = {
  selected: { fits: (text) => /^[0-3]$/.test(text), expected: texts.expected.selected },
  latitude: { fits: (text) => isWithin(text, 90), expected: texts.expected.latitude },
  longitude: { fits: (text) => isWithin(text, 180), expected: texts.expected.longitude },
}

const META: Readonly<Record<string, Rule>> = {
  date_begin: { fits: (text) => dayOf(text) !== undefined, expected: texts.expected.date },
  date_end: { fits: (text) => dayOf(text) !== undefined, expected: texts.expected.date },
  currency: { fits: (text) => /^[A-Z]{3}$/.test(text), expected: texts.expected.currency },
  language: { fits: (text) => /^[a-z]{2}$/.test(text), expected: texts.expected.language },
  comment: { fits: (text) => text.startsWith('#1: '), expected: texts.expected.comment },
  fully_funded: { fits: (text) => text === '1', expected: texts.expected.one },
  experimental: { fits: (text) => text === '1', expected: texts.expected.one },
}

export const voterBreaks = (columns: Readonly<Record<string, string>>) => breaks(columns, VOTER)
export const projectBreaks = (columns: Readonly<Record<string, string>>) => breaks(columns, PROJECT)
export const metaBreaks = (values: Readonly<Record<string, string>>) => breaks(values, META)

/** A day as a number that grows with time: 16.09.2023, or the year alone. */
export function dayOf(text: string) {
  if (/^\d{4}$/.test(text)) return Date.UTC(Number(text), 0, 1)
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCDate() === Number(day) && date.getUTCMonth() + 1 === Number(month)
    ? date.getTime()
    : undefined
}

function breaks(values: Readonly<Record<string, string>>, rules: Readonly<Record<string, Rule>>) {
  return Object.entries(rules).flatMap(([column, { fits, expected }]): Broken[] => {
    const text = Object.hasOwn(values, column) ? said(values[column]) : undefined
    if (text === undefined || fits(text)) return []
    return [{ code: 'value', column, reason: texts.problems.value(text, expected) }]
  })
}

/** Files write the decimals of coordinates with a comma too; Pabulib admits it there. */
function isWithin(text: string, most: number) {
  const number = readAmount(text.replace(',', '.'))
  return number !== undefined && Math.abs(Number(number)) <= most
}
