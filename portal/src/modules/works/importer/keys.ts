import { fold } from '../../../lib/text.ts'
import type { Said } from './row.ts'

/**
 * How a file names a work that has no folio: its edition and the office's identifier, or its own title and place.
 * The same row read again gives the same key.
 */
export function sourceKeyOf(said: Said): string | undefined {
  const { edition, externalId, title, originalTitle, placeKey, place, district } = said
  if (edition === undefined) return undefined
  if (externalId) return `${edition}:${externalId}`
  if (!title) return undefined
  return `${edition}=${fold(originalTitle ?? title)}@${fold(placeKey ?? place ?? district ?? '')}`
}

/** The key of the row within its load. */
export const identityOf = (said: Said): string | undefined => said.folio ?? sourceKeyOf(said)
