export const PERSONAL_KINDS = [
  ...(['curp', 'rfc', 'electorKey', 'clabe'] as const),
  ...(['birthDate', 'email', 'telephone'] as const),
] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

/** Where it stands in a text, in UTF-16 units. */
export type Span = {
  kind: PersonalKind
  start: number
  end: number
  /** Its check digit does not agree. */
  mistyped?: true
}

/** Not in the middle of a word or a number. */
export const BEFORE = String.raw`(?<![\p{L}\p{N}])`
export const AFTER = String.raw`(?![\p{L}\p{N}])`

/** Whether a word stands shortly before a place. */
export const hasBefore = (text: string, start: number, word: RegExp, near = 40) =>
  word.test(text.slice(Math.max(0, start - near), start))

export const hasAfter = (text: string, end: number, word: RegExp) =>
  word.test(text.slice(end, end + 20))
