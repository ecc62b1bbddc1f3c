import { isDay } from './days.ts'
import { AFTER, BEFORE, hasAfter, hasBefore, type Span } from './span.ts'

/** The dates beside which a text speaks of a birth; in the field of a birth date, all that it holds. */
export function birthDatesIn(text: string, isBirthField: boolean): Span[] {
  const kind = 'birthDate'
  if (isBirthField) return /\d/.test(text) ? [{ kind, start: 0, end: text.length }] : []
  if (!birthWord.test(text)) return []
  return Array.from(text.matchAll(date)).flatMap((match) => {
    const { 0: whole, index } = match
    const end = index + whole.length
    const speaksOfBirth = hasBefore(text, index, birthWord, 60) || hasAfter(text, end, birthWord)
    return speaksOfBirth && isRealDate(match) ? [{ kind, start: index, end }] : []
  })
}

const birthWord =
  /(?<!\p{L})(?:nacimiento|nacid[oa]s?|nació|nacio|nac[ií]|fecha nac|f\.? ?nac|cumpleaños|birth ?date|date of birth|birthday|born|d\.?o\.?b)(?!\p{L})/iu

const months = [
  ...['ene(?:ro)?|jan(?:uary)?', 'feb(?:rero|ruary)?', 'mar(?:zo|ch)?', 'abr(?:il)?|apr(?:il)?'],
  ...['mayo?', 'jun(?:io|e)?', 'jul(?:io|y)?', 'ago(?:sto)?|aug(?:ust)?'],
  ...['set?(?:iembre)?|sept?(?:iembre|ember)?', 'oct(?:ubre|ober)?', 'nov(?:iembre|ember)?'],
  ...['dic(?:iembre)?|dec(?:ember)?'],
]
const month = `(?:${months.join('|')})\\.?`
const date = new RegExp(
  [
    `${BEFORE}(?:(?<y1>\\d{4})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})`,
    `|(?<d2>\\d{1,2})[-/. ](?<m2>\\d{1,2})[-/. ](?<y2>\\d{4}|\\d{2})`,
    `|(?<d3>\\d{1,2})(?:º|°|er|o)?[-/ ]{1,3}(?:de )?(?<m3>${month})(?:[-/ ,]{1,3}|(?: de| del)(?: año)? )(?<y3>\\d{4}|\\d{2})`,
    `|(?<m4>${month}) (?<d4>\\d{1,2})(?:º|°|er|o|st|nd|rd|th)?(?:,| de| del){0,2} ?(?<y4>\\d{4})`,
    `|(?<y5>(?:19|20)\\d{2})(?<m5>\\d{2})(?<d5>\\d{2}))`,
    String.raw`(?=T\d|${AFTER})`,
  ].join(''),
  'giu',
)

function isRealDate({ groups = {} }: RegExpMatchArray): boolean {
  const [year, monthText, day] = ['y', 'm', 'd'].map((part) =>
    [1, 2, 3, 4, 5].map((way) => groups[part + way]).find((found) => found !== undefined),
  )
  const number = monthNumber(monthText ?? '')
  // Day and month in either order.
  return isDay(Number(year), number, Number(day)) || isDay(Number(year), Number(day), number)
}

const monthNumber = (text: string) =>
  /^\d+$/.test(text)
    ? Number(text)
    : 1 + months.findIndex((name) => new RegExp(`^(?:${name})\\.?$`, 'i').test(text))
