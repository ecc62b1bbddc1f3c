import { storable } from '../../../lib/text.ts'

export function storableJson(value: unknown): string {
  const text = JSON.stringify(value)
  // Looking at every member takes ten times as long, and hardly any load has such a character.
  return mayNotBeKept.test(text) ? JSON.stringify(value, storableMember) : text
}

const mayNotBeKept = /\\u(?:0000|d[89a-f])/

const storableMember = (_: string, member: unknown) =>
  typeof member === 'string' ? storable(member) : member
