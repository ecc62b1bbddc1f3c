import { instantOf } from '../dates.ts'
import { DEEPEST } from '../fields.ts'
import { type Place, pathIn, under } from '../place.ts'
import { isObject, type JsonObject, own } from '../values.ts'
import type { Say } from './process.ts'

/** Periods, amounts and dates, wherever they are in a release or a project. */
export function checkEverywhere(object: JsonObject, say: Say, place?: Place) {
  if (place && place.depth > DEEPEST) return
  for (const name of Object.keys(object)) {
    const value = object[name]
    if (typeof value === 'string') {
      if (isOddDate(value)) say('unlikely-date', pathIn(place, name), value.slice(0, 4))
    } else if (isObject(value)) checkEverywhere(value, say, under(place, name))
    else if (Array.isArray(value)) checkInList(value, say, under(place, name))
  }
  if (typeof object.amount === 'number') checkAmount(object, say, place)
  else if (object.endDate !== undefined || object.startDate !== undefined) {
    checkPeriod(object, say, place)
  }
}

function checkInList(list: readonly unknown[], say: Say, place: Place) {
  for (let index = 0; index < list.length; index++) {
    const entry = list[index]
    if (isObject(entry)) checkEverywhere(entry, say, under(place, index))
  }
}

/** Years of no contract: those that a system writes when it has no date. */
function isOddDate(text: string) {
  if (text.length < 20 || text.length > 40 || text[4] !== '-' || text[10] !== 'T') return false
  const year = Number(text.slice(0, 4))
  return year < 1980 || year > 2100
}

function checkAmount(value: JsonObject, say: Say, place: Place | undefined) {
  const { amount, netAmount, currency } = value
  if (!currency) say('amount-without-currency', pathIn(place, 'currency'))
  if (Number(netAmount) > Number(amount) + tolerance && Number(amount) >= 0) {
    say('net-over-amount', pathIn(place, 'netAmount'))
  }
}

const tolerance = 0.005
const day = 24 * 60 * 60 * 1000

function checkPeriod(period: JsonObject, say: Say, place: Place | undefined) {
  const start = instantOf(period, 'startDate')
  const end = instantOf(period, 'endDate')
  if (start > end) return say('period-order', pathIn(place, 'endDate'))
  if (instantOf(period, 'maxExtentDate') < end) say('period-extent', pathIn(place, 'maxExtentDate'))

  const told = own(period, 'durationInDays')
  const days = (end - start) / day
  if (typeof told === 'number' && Math.abs(days - told) > 1) {
    say('period-duration', pathIn(place, 'durationInDays'), String(Math.round(days)))
  }
}
