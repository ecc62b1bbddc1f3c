/** PostgreSQL keeps no zero character and no half of a surrogate pair, not even inside JSON. */
export const storableText = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed()

export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_, member) => (typeof member === 'string' ? storableText(member) : member))
