/** How far a work is, from 0 before it began to 1 when it is done, and the chance that makes each place its own. */
export type Scene = { readonly done: number; readonly chance: Chance }
/** From 0 to 1, the same for the same number. */
export type Chance = (at: number) => number
type Point = readonly [x: number, y: number]

export const WIDTH = 960
export const HEIGHT = 640
export const HORIZON = 330

export const box = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`

export const shape = (points: readonly Point[], fill: string) =>
  `<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="${fill}"/>`

export const line = ([x1, y1]: Point, [x2, y2]: Point, stroke: string, width: number) =>
  `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${stroke}" stroke-width="${round(width)}"/>`

export const oval = ([x, y]: Point, across: number, high: number, fill: string) =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(across)}" ry="${round(high)}" fill="${fill}"/>`

/** A point of the ground: −1 and 1 are the edges of the road; 0 is far away, 1 at our feet. */
export const ground = (across: number, near: number): Point => [
  WIDTH / 2 + across * widthAt(near),
  HORIZON + (HEIGHT - HORIZON) * near,
]

/** How large a thing looks there. */
export const sizeAt = (near: number) => widthAt(near) / widthAt(1)

/** A piece of the ground between two edges, from far to near. */
export const strip = (
  [left, right]: readonly [number, number],
  [far, near]: readonly [number, number],
  fill: string,
) =>
  near > far
    ? shape([ground(left, far), ground(right, far), ground(right, near), ground(left, near)], fill)
    : ''

export const times = (count: number, draw: (at: number) => string) =>
  Array.from({ length: Math.max(0, Math.floor(count)) }, (_, at) => draw(at)).join('')

export const sky = (dusk = false) =>
  box(0, 0, WIDTH, HEIGHT, dusk ? '#2f4258' : '#bcd6e2') +
  (dusk ? box(0, 190, WIDTH, 160, '#5b5f73') : oval([790, 92], 38, 38, '#f7e6a8'))

/** Hills that close the view, each town's own. */
export const hills = (chance: Chance, fill: string) =>
  shape(
    [
      [0, HORIZON],
      ...Array.from({ length: 7 }, (_, at): Point => [at * 160, 150 + 90 * chance(at + 30)]),
      [WIDTH, HORIZON],
    ],
    fill,
  )

/** A stop board with its two feet: what is beyond is being built. */
export const barrier = (near: number) => {
  const [x, y] = ground(0, near)
  const size = sizeAt(near)
  return (
    box(x - 150 * size, y - 70 * size, 300 * size, 34 * size, '#f2efe6') +
    times(5, (at) =>
      box(x + (60 * at - 150) * size, y - 70 * size, 30 * size, 34 * size, '#d9632b'),
    ) +
    box(x - 120 * size, y - 36 * size, 10 * size, 40 * size, '#55504a') +
    box(x + 110 * size, y - 36 * size, 10 * size, 40 * size, '#55504a')
  )
}

const widthAt = (near: number) => 80 + 330 * near

const round = (value: number) => Math.round(value * 10) / 10
