import { type RawBuilder, sql } from 'kysely'
import { fold } from '../text.ts'

/** The pattern of LIKE for what holds the text as it was typed: its «%», «_» and «\» are only signs. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/**
 * Every word of the text is in the folded column; more than eight say nothing more. One comparison for each: an index
 * of trigrams serves «and», and not «like all».
 */
export function holdingWords(column: string, text: string): RawBuilder<boolean> {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8)
  const each = words.map((word) => sql`${sql.ref(column)} like ${containing(word)}`)
  return words.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(each, sql` and `)})`
}
