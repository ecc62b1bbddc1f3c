/**
 * Whole days from one instant to another, what is left over cut off towards zero; undefined where one of them is not a
 * date with hour and zone. RFC 3339 as Cardinal's parser reads it: «T», «t» or a space before the hour, any number of
 * decimals, the second 60.
 */
export function wholeDaysBetween(start: string, end: string): number | undefined {
  const from = instantOf(start)
  const to = instantOf(end)
  if (!from || !to) return undefined
  const seconds = to.seconds - from.seconds
  const nanos = to.nanos - from.nanos
  // What is below a second moves the whole seconds towards zero.
  const whole =
    seconds > 0 && nanos < 0 ? seconds - 1 : seconds < 0 && nanos > 0 ? seconds + 1 : seconds
  return Math.trunc(whole / 86_400)
}

const pattern =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+\-−])(\d\d):(\d\d))$/

function instantOf(text: string): { seconds: number; nanos: number } | undefined {
  const parts = pattern.exec(text)
  if (!parts) return undefined
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number)
  if (month === undefined || day === undefined || year === undefined) return undefined
  if (hour === undefined || minute === undefined || second === undefined) return undefined
  const [decimals = '', sign, zoneHour = '0', zoneMinute = '0'] = parts.slice(7)
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 60) return undefined
  if (Number(zoneHour) > 23 || Number(zoneMinute) > 59) return undefined

  const zone = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '+' ? 60 : -60)
  const days = utcDay(year, month, day)
  const seconds = days * 86_400 + hour * 3600 + minute * 60 + second - zone
  return { seconds, nanos: Number(decimals.slice(0, 9).padEnd(9, '0')) }
}

const isDay = (year: number, month: number, day: number) => {
  const date = new Date(utcDay(year, month, day) * 86_400_000)
  return day > 0 && month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** `Date.UTC` takes the years below 100 for those of the last century. */
const utcDay = (year: number, month: number, day: number) =>
  new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000
