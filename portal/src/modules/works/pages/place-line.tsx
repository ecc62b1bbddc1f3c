import { placePaths } from '../../../kernel/places/index.ts'
import type { PlaceInLine, PlaceLine } from '../store/place-lines.ts'

/** The way to a place, coarse to fine: each part leads to its page. */
export const PlaceWay = ({ line }: { line: PlaceLine }) => (
  <>
    {line.map((place, at) => (
      <>
        {at > 0 && ' › '}
        <PlaceLink place={place} />
      </>
    ))}
  </>
)

/** In a row of a list: the place, and under it what holds it. */
export function PlaceCell({ line }: { line: PlaceLine }) {
  const place = line.at(-1)
  const holder = line.at(-2)
  return (
    <>
      {place && <PlaceLink place={place} />}
      {holder && <small>{holder.name}</small>}
    </>
  )
}

function PlaceLink({ place: { name, code, level, inForce } }: { place: PlaceInLine }) {
  return inForce ? (
    <a href={placePaths.place(code, level ?? undefined)}>{name}</a>
  ) : (
    <span>{name}</span>
  )
}
