import { isColour } from '../lib/contrast.ts'
import { contrastProblem, type Look } from './contrast.ts'
import { fromOklch, toOklch } from './oklch.ts'

/**
 * The two colours nearest to these that everybody can read: of each only the lightness moves, and no more than it
 * must, so that a town still knows its blue. Colours that pass stay as they are; what is no colour has no neighbour.
 */
export function nearestLook(look: Look): Look | undefined {
  if (!isColour(look.strong) || !isColour(look.accent)) return undefined
  // White stands for the lightest accent there is: what fails with it fails for the strong colour alone.
  const strong = nearest(look.strong, BLACK, (colour) => passes(colour, WHITE))
  const accent = nearest(look.accent, WHITE, (colour) => passes(strong, colour))
  return { strong, accent }
}

const [BLACK, WHITE] = ['#000000', '#ffffff']

const passes = (strong: string, accent: string) => contrastProblem({ strong, accent }) === undefined

/** Moves the lightness towards an end, which passes, and stops at the first step that passes too. */
function nearest(colour: string, end: string, isFit: (colour: string) => boolean): string {
  if (isFit(colour)) return colour
  const from = toOklch(colour)
  const goal = toOklch(end).lightness
  const at = (share: number) =>
    fromOklch({ ...from, lightness: from.lightness + (goal - from.lightness) * share })
  let [fails, fits] = [0, 1]
  for (let step = 0; step < STEPS; step++) {
    const middle = (fails + fits) / 2
    if (isFit(at(middle))) fits = middle
    else fails = middle
  }
  return at(fits)
}

/** A thousandth of the way is finer than the eye. */
const STEPS = 12
