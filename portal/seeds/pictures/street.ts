import {
  barrier,
  box,
  ground,
  hills,
  line,
  oval,
  type Scene,
  shape,
  sizeAt,
  sky,
  strip,
  times,
  WIDTH,
} from './drawing.ts'

const EARTH = '#a98a5f'
const CONCRETE = '#bdbdb6'
const ASPHALT = '#77757a'

export function pavement({ done, chance }: Scene): string {
  return (
    village({ done, chance }) +
    strip([-1.3, 1.3], [0, 1], '#b79b70') +
    strip([-1, 1], [0, 1], EARTH) +
    puddles({ done, chance }) +
    strip([-1.08, 1.08], [0, done], '#ebe6d8') +
    strip([-1, 1], [0, done], CONCRETE) +
    times(done * 10, (at) => line(ground(-1, at / 10), ground(1, at / 10), '#9b9b94', 2)) +
    line(ground(0, 0), ground(0, done), '#9b9b94', 2) +
    working(done)
  )
}

export function sidewalks({ done, chance }: Scene): string {
  const side = (edge: -1 | 1) => {
    const edges = edge < 0 ? ([-1.4, -1] as const) : ([1, 1.4] as const)
    return (
      strip(edges, [0, 1], '#9c835f') +
      times(9, (at) => oval(ground(edge * 1.2, at / 9 + 0.05), 8 + 16 * chance(at), 6, '#6f8a4d')) +
      strip(edges, [0, done], '#dcd6c7') +
      times(done * 8, (at) =>
        line(ground(edges[0], at / 8), ground(edges[1], at / 8), '#b5ae9d', 2),
      ) +
      [0.25, 0.75]
        .filter((near) => near < done)
        .map((near) => strip(edges, [near, near + 0.09], '#e7b02c'))
        .join('')
    )
  }
  return (
    village({ done, chance }) + strip([-1, 1], [0, 1], ASPHALT) + side(-1) + side(1) + working(done)
  )
}

export function lights({ done, chance }: Scene): string {
  const post = (near: number, edge: -1 | 1) => {
    const [x, y] = ground(edge * 1.2, near)
    const tall = 330 * sizeAt(near)
    const lit = near <= done
    const top = lit ? x : x + 26 * sizeAt(near)
    const lamp = top - edge * 70 * sizeAt(near)
    return (
      (lit
        ? `<g opacity="0.35">${shape(
            [
              [lamp, y - tall],
              [lamp - 130 * sizeAt(near), y + 20],
              [lamp + 130 * sizeAt(near), y + 20],
            ],
            '#ffe79a',
          )}</g>`
        : '') +
      line([x, y], [top, y - tall], lit ? '#c8ccd2' : '#4a3c30', 12 * sizeAt(near)) +
      (lit ? line([top, y - tall], [lamp, y - tall], '#c8ccd2', 9 * sizeAt(near)) : '') +
      (lit ? oval([lamp, y - tall], 24 * sizeAt(near), 9 * sizeAt(near), '#fff4c4') : '')
    )
  }
  const posts = [0.04, 0.18, 0.4, 0.72]
  return (
    village({ done, chance }, true) +
    strip([-1.4, 1.4], [0, 1], '#4d4c55') +
    strip([-1, 1], [0, 1], '#3a3b44') +
    posts.map((near) => post(near, -1) + post(near, 1)).join('')
  )
}

export function drains({ done, chance }: Scene): string {
  const middle = [-0.3, 0.3] as const
  const open = done > 0 && done < 1 ? Math.min(1, done + 0.45) : 0
  return (
    village({ done, chance }) +
    strip([-1.3, 1.3], [0, 1], '#b79b70') +
    strip([-1, 1], [0, 1], EARTH) +
    (done === 0
      ? oval(ground(0.1, 0.55), 190, 30, '#6b6a4a') + oval(ground(-0.2, 0.2), 70, 10, '#6b6a4a')
      : '') +
    strip(middle, [done, open], '#463729') +
    strip([-0.1, 0.1], [done, open], '#b5713f') +
    strip(middle, [0, done], '#97928a') +
    [0.15, 0.45, 0.8]
      .filter((near) => near < done)
      .map((near) => oval(ground(0, near), 52 * sizeAt(near), 17 * sizeAt(near), '#4b4a4c'))
      .join('') +
    (open ? pipes('#b5713f') : '') +
    working(done)
  )
}

export function water({ done, chance }: Scene): string {
  const side = [0.55, 0.75] as const
  const open = done > 0 && done < 1 ? Math.min(1, done + 0.45) : 0
  const taps = [0.1, 0.3, 0.55, 0.85]
  return (
    village({ done, chance }) +
    strip([-1.4, 1.4], [0, 1], '#cfc6b2') +
    strip([-1, 1], [0, 1], '#8d877c') +
    strip(side, [done, open], '#4b3c2e') +
    strip([0.62, 0.68], [done, open], '#2f7fb3') +
    strip(side, [0, done], '#a9a49a') +
    taps
      .map((near) => {
        const [x, y] = ground(1.2, near)
        const size = sizeAt(near)
        return near < done
          ? box(x - 22 * size, y - 60 * size, 44 * size, 60 * size, '#2f7fb3') +
              box(x - 10 * size, y - 44 * size, 20 * size, 12 * size, '#e3edf4')
          : box(x - 30 * size, y - 84 * size, 60 * size, 84 * size, '#5f6f7a')
      })
      .join('') +
    (open ? pipes('#2f7fb3') : '') +
    working(done)
  )
}

const walls = ['#d8a27a', '#e4c98f', '#c97f63', '#9fb7a5', '#e9dcc4', '#b5a1b8', '#d6b25e']

/** Two rows of houses that the road parts. */
function village({ chance }: Scene, dusk = false): string {
  const house = (at: number) => {
    const tall = 90 + 70 * chance(at + 3)
    const x = at * 120
    const wall = walls[Math.floor(chance(at + 11) * walls.length)] ?? '#d8a27a'
    return (
      box(x, 340 - tall, 118, tall + 20, wall) +
      box(x, 340 - tall, 118, 10, '#7d5a45') +
      box(x + 18, 362 - tall, 30, 32, dusk ? '#f4d98b' : '#6d8794') +
      box(x + 70, 300, 30, 60, '#6a4a38')
    )
  }
  return (
    sky(dusk) +
    hills(chance, dusk ? '#3d4a58' : '#93a98c') +
    times(8, house) +
    (dusk ? `<rect width="${WIDTH}" height="360" fill="#1d2733" opacity="0.35"/>` : '') +
    box(0, 350, WIDTH, 290, dusk ? '#3b3a3f' : '#c2ab80') +
    shape([ground(-1.4, 0), ground(1.4, 0), [600, 250], [360, 250]], dusk ? '#4a4f5c' : '#c9b48c')
  )
}

const puddles = ({ chance }: Scene) =>
  times(7, (at) => {
    const near = 0.08 + 0.13 * at
    return oval(
      ground(chance(at + 50) * 1.4 - 0.7, near),
      (30 + 60 * chance(at + 60)) * sizeAt(near),
      14 * sizeAt(near),
      '#7c6543',
    )
  })

const working = (done: number) => (done > 0 && done < 1 ? barrier(Math.min(0.92, done + 0.12)) : '')

const pipes = (fill: string) =>
  times(
    3,
    (at) =>
      oval([110 + at * 52, 560], 26, 26, fill) + oval([110 + at * 52, 560], 15, 15, '#3a2f26'),
  )
