import { isObject, type Json, type JsonObject } from '../merge/json.ts'
import { change, clear, eachSpot, type Journal, type Spot, valueAt } from './journal.ts'

/** The history of a versioned release is not ours to retouch: it is made again from the releases. */
export const untouchable = new Set(['versionedRelease'])

/** Trims every text, and takes away what says nothing, from the inside out. Nulls stay: in OCDS they may say «removed». */
export const tidy = (journal: Journal, holder: JsonObject | Json[], path: string) =>
  eachSpot(holder, path, (spot) => tidySpot(journal, spot))

function tidySpot(journal: Journal, spot: Spot) {
  const value = valueAt(spot)
  if (untouchable.has(String(spot.key)) || value === undefined) return
  if (typeof value === 'string') return tidyText(journal, spot, value)
  if (value === null && Array.isArray(spot.holder)) return clear(journal, 'null', spot)
  if (typeof value !== 'object' || value === null) return

  tidy(journal, value, spot.path)
  if (isEmpty(value)) clear(journal, 'empty', spot)
}

function tidyText(journal: Journal, spot: Spot, text: string) {
  const trimmed = text.trim()
  if (trimmed === '') clear(journal, 'empty', spot)
  else if (trimmed !== text) change(journal, 'trim', spot, trimmed)
}

const isEmpty = (value: Json[] | JsonObject) =>
  Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0
