import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { fold } from '../../../lib/text.ts'

/** A word of a search and the places that have it in their name, code or aliases. */
type Word = { readonly like: string; readonly places: readonly string[] }

/**
 * A condition for each word: the work has it in its folio, title, identifier or address, or its place has it. The
 * places are found first, so that the planner knows how few they are.
 */
export async function wordsIn(db: Db, text: string | undefined): Promise<Expression<SqlBool>[]> {
  const likes = wordsOf(text).map((word) => `%${word}%`)
  const words = await withPlaces(db, likes)
  return words.map(({ like, places }) =>
    places.length === 0
      ? sql<boolean>`l.search like ${like}`
      : sql<boolean>`(l.search like ${like} or l.place_id = any(${places}::text[]))`,
  )
}

async function withPlaces(db: Db, likes: readonly string[]): Promise<Word[]> {
  if (likes.length === 0) return []
  const { rows } = await sql<Word>`
    select word.like, array(
      select id from places where search like word.like
      union select place_id from place_aliases where search like word.like
    ) as places
    from unnest(${likes}::text[]) as word("like")`.execute(db)
  return rows
}

/** Every word must be there; more than eight say nothing more. */
const wordsOf = (text = '') =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`))
