import {
  box,
  ground,
  HORIZON,
  hills,
  line,
  oval,
  type Scene,
  shape,
  sky,
  strip,
  times,
  WIDTH,
} from './drawing.ts'

export function court({ done, chance }: Scene): string {
  return (
    field({ done, chance }) +
    strip([-1.25, 1.25], [0.05, 0.95], '#b9a27c') +
    (done > 0.3 ? floor(done) : cracks({ done, chance })) +
    hoop(250) +
    hoop(710) +
    roof(done, '#c9d3d8')
  )
}

export function schoolYard({ done, chance }: Scene): string {
  return (
    sky() +
    hills(chance, '#9bb092') +
    box(0, 190, WIDTH, 160, '#e5d3a9') +
    box(0, 190, WIDTH, 12, '#a4432a') +
    times(6, (at) => box(60 + at * 150, 232, 84, 62, '#6d8794')) +
    box(452, 228, 56, 122, '#5e4636') +
    line([40, 350], [40, 90], '#8a8a86', 6) +
    box(43, 92, 22, 40, '#2f7d5b') +
    box(65, 92, 22, 40, '#f2efe6') +
    box(87, 92, 22, 40, '#a4432a') +
    box(0, 348, WIDTH, 292, '#bdb6a6') +
    strip([-1.25, 1.25], [0.05, 0.95], done > 0.4 ? '#cfcac0' : '#a99f8d') +
    (done > 0.4 ? '' : cracks({ done, chance })) +
    roof(done, '#d8b06a')
  )
}

export function playground({ done, chance }: Scene): string {
  return (
    field({ done, chance }) +
    strip([-1.5, 1.5], [0, 1], '#bfa679') +
    strip([-1.5, 1.5], [0, done], '#a3bd78') +
    (done > 0.3 ? swing('#1f5a86') : swing('#8a5a3c')) +
    (done > 0.55 ? slide : '') +
    (done > 0.75 ? bench(120) + bench(760) : '') +
    times(done * 6, (at) => tree(70 + at * 165 + 40 * chance(at), 410 + 60 * chance(at + 8), 0.8))
  )
}

/** Open land with its old trees behind. */
const field = ({ chance }: Scene) =>
  sky() +
  hills(chance, '#93a98c') +
  box(0, HORIZON, WIDTH, 310, '#b3b27c') +
  times(9, (at) => tree(at * 118 + 30 * chance(at + 20), HORIZON + 8, 0.7 + 0.4 * chance(at + 40)))

const tree = (x: number, y: number, size: number) =>
  box(x - 7 * size, y - 70 * size, 14 * size, 70 * size, '#6a4f38') +
  oval([x, y - 100 * size], 46 * size, 54 * size, '#4f7d4a') +
  oval([x + 22 * size, y - 80 * size], 34 * size, 36 * size, '#5d8c54')

const cracks = ({ chance }: Scene) =>
  times(8, (at) => {
    const near = 0.12 + at * 0.1
    const from = chance(at + 70) * 1.8 - 0.9
    return line(ground(from, near), ground(from + 0.25, near + 0.07 * chance(at)), '#7d6a4c', 5)
  })

const floor = (done: number) =>
  strip([-1.1, 1.1], [0.1, 0.9], done > 0.7 ? '#3d7f6c' : '#9fa8a3') +
  (done > 0.7
    ? line(ground(-1.1, 0.45), ground(1.1, 0.45), '#f2efe6', 5) +
      oval(ground(0, 0.45), 90, 32, '#f2efe6') +
      oval(ground(0, 0.45), 82, 26, '#3d7f6c')
    : '')

const hoop = (x: number) =>
  line([x, 420], [x, 260], '#5d5f63', 8) +
  box(x - 38, 232, 76, 48, '#f2efe6') +
  box(x - 14, 256, 28, 5, '#d9632b')

/** The posts first, then the arch, sheet by sheet. */
function roof(done: number, sheet: string): string {
  if (done < 0.15) return ''
  const posts = [70, 890].map((x) => line([x, 600], [x, 210], '#6b7278', 12)).join('')
  const arch = `<path d="M50 214Q480 60 910 214" fill="none" stroke="#6b7278" stroke-width="12"/>`
  const sheets = times(((done - 0.4) / 0.6) * 8, (at) => {
    const [x, next] = [58 + at * 105.5, 58 + (at + 1) * 105.5]
    return shape(
      [
        [x, archAt(x)],
        [next, archAt(next)],
        [next, archAt(next) - 46],
        [x, archAt(x) - 46],
      ],
      at % 2 ? sheet : '#eef1f2',
    )
  })
  return posts + (done > 0.3 ? arch : '') + sheets
}

const archAt = (x: number) => 214 - 77 * (1 - ((x - 480) / 430) ** 2)

const swing = (fill: string) =>
  line([330, 520], [370, 330], fill, 10) +
  line([610, 520], [570, 330], fill, 10) +
  line([370, 332], [570, 332], fill, 10) +
  [430, 510]
    .map(
      (x) =>
        line([x, 332], [x, 460], '#55504a', 3) +
        line([x + 36, 332], [x + 36, 460], '#55504a', 3) +
        box(x - 4, 458, 44, 9, '#a4432a'),
    )
    .join('')

const slide =
  shape(
    [
      [690, 380],
      [720, 380],
      [860, 540],
      [820, 540],
    ],
    '#e7b02c',
  ) +
  line([700, 380], [690, 540], '#a4432a', 9) +
  line([724, 382], [728, 540], '#a4432a', 9)

const bench = (x: number) =>
  box(x, 560, 120, 12, '#7a5a3e') +
  box(x, 532, 120, 12, '#7a5a3e') +
  box(x + 10, 572, 10, 26, '#4b4a4c') +
  box(x + 100, 572, 10, 26, '#4b4a4c')
