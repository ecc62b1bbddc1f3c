/** A place in the document: fields by name, entries by number. Written as a path only where something is found. */
export type Place = {
  readonly up: Place | undefined
  readonly step: string | number
  readonly depth: number
}

export const under = (up: Place | undefined, step: string | number): Place => ({
  up,
  step,
  depth: up ? up.depth + 1 : 0,
})

/** `releases/0/tender`; nothing for the top. */
export const exactPath = (place: Place | undefined) => stepsOf(place).join('/')

/** The exact path of what is inside a place. */
export const pathIn = (place: Place | undefined, inner: string) =>
  place ? `${exactPath(place)}/${inner}` : inner

/** The same without numbers: `releases/tender`. */
export const generalPath = (place: Place | undefined) =>
  stepsOf(place)
    .filter((step) => typeof step === 'string')
    .join('/')

export function stepsOf(place: Place | undefined): (string | number)[] {
  const steps: (string | number)[] = []
  for (let at = place; at; at = at.up) steps.push(at.step)
  return steps.reverse()
}
