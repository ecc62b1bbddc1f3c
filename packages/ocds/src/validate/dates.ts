import { isObject, own } from './values.ts'

/** The instant of a date, in milliseconds; NaN, which is neither before nor after anything, for what is not a date. */
export function instantOf(object: unknown, name: string): number {
  const value = isObject(object) ? own(object, name) : undefined
  return typeof value === 'string' && value.length < 80 ? Date.parse(value) : Number.NaN
}
