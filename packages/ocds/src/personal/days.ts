/** Whether six digits are a day, `YYMMDD`. Whose century it is nobody tells, so that any 29 February of a leap year is. */
export const isShortDay = (digits: string) =>
  isDay(2000 + Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4)))

export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
