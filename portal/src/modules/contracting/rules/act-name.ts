import { tagText, tellerTexts } from '../texts.ts'

/** What a line of the trail of a procurement is called: its public event, or a load. */
export function actName(facts: unknown): string {
  const { tags, withdrawn } = facts as { tags?: string[]; withdrawn?: boolean }
  if (tags) return tagText(tags)
  return withdrawn ? tellerTexts.takenBack : tellerTexts.loaded
}
