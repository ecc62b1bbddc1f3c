/** PostgreSQL keeps no zero character and no half of a surrogate pair, not even inside JSON. */
export const storableText = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed()

export function storableJson(value: unknown): string {
  const text = JSON.stringify(value)
  // Looking at every member takes ten times as long, and hardly any load has such a character.
  return mayNotBeKept.test(text) ? JSON.stringify(value, storableMember) : text
}

const mayNotBeKept = /\\u(?:0000|d[89a-f])/

const storableMember = (_: string, member: unknown) =>
  typeof member === 'string' ? storableText(member) : member
