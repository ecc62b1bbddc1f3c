/** A photograph that anyone may see, of a calendar date. */
export type Dated = { readonly id: string; readonly on: string }

type Told = { readonly on: string; readonly documents: readonly string[] }

/**
 * Photographs in the order of what they show: the date is that of the report or step that brought them, and where none
 * did, that of their publication.
 */
export function inTime<Photo extends { readonly id: string; readonly publishedOn: string }>(
  photos: readonly Photo[],
  told: readonly Told[],
): (Photo & Dated)[] {
  const dates = new Map(told.flatMap(({ on, documents }) => documents.map((id) => [id, on])))
  return photos
    .map((photo) => ({ ...photo, on: dates.get(photo.id) ?? photo.publishedOn }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

export type BeforeAndNow<Photo> = {
  /** Only a photograph of a day on which the work had not begun. */
  readonly before: Photo | undefined
  readonly newest: Photo | undefined
}

/** What is put side by side; of a work that has not begun every photograph is how it is today. */
export function beforeAndNow<Photo extends Dated>(
  photos: readonly Photo[],
  begunOn: string | undefined,
): BeforeAndNow<Photo> {
  const [first, newest] = [photos[0], photos.at(-1)]
  const isBefore = first && begunOn !== undefined && first.on <= begunOn && first !== newest
  return { before: isBefore ? first : undefined, newest }
}
