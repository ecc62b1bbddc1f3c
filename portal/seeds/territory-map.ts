import type { Position } from 'geojson'

const SIDE = 8
const WEST = -101.33
const SOUTH = 20.48
/** Degrees of one cell: about 3.4 km wide and 3.3 km high at this latitude. */
const WIDE = 0.0325
const HIGH = 0.03

type Corner = readonly [column: number, row: number]
type Edge = readonly [from: Corner, to: Corner]

/** The outline of one cell of the map; the first row is the northernmost. */
export const cellOutline = (cell: number): Position[] => outlineOf([cell])

/**
 * The outline of neighbouring cells: what two of them share is inside and falls away. Cells share their corners and
 * the bend of each side, so no strip of land is left between two of them.
 */
export function outlineOf(cells: readonly number[]): Position[] {
  const edges = cells.flatMap(edgesOf)
  const crossed = new Set(edges.map(([from, to]) => `${to}>${from}`))
  const border = edges.filter(([from, to]) => !crossed.has(`${from}>${to}`))
  const next = new Map(border.map((edge) => [String(edge[0]), edge]))
  const [first] = border
  const ring: Position[] = []
  for (let edge = first; edge; ) {
    const [from, to] = edge
    ring.push(positionOf(from), bendOf(from, to))
    edge = String(to) === String(first?.[0]) ? undefined : next.get(String(to))
  }
  return [...ring, ...ring.slice(0, 1)]
}

/** Counterclockwise, as RFC 7946 wants outlines. */
function edgesOf(cell: number): Edge[] {
  const column = cell % SIDE
  const row = SIDE - 1 - Math.floor(cell / SIDE)
  const corners: readonly Corner[] = [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ]
  return corners.map((from, index) => [from, corners[(index + 1) % 4] ?? from])
}

const positionOf = ([column, row]: Corner): Position =>
  rounded(
    WEST + (column + unevenness(column, row, 1)) * WIDE,
    SOUTH + (row + unevenness(column, row, 2)) * HIGH,
  )

/** The same from both sides of the edge. */
function bendOf(from: Corner, to: Corner): Position {
  const [x1 = 0, y1 = 0] = positionOf(from)
  const [x2 = 0, y2 = 0] = positionOf(to)
  const [column, row] = [from[0] + to[0] + 40, from[1] + to[1] + 40]
  return rounded(
    (x1 + x2) / 2 + unevenness(column, row, 3) * WIDE * 0.3,
    (y1 + y2) / 2 + unevenness(column, row, 4) * HIGH * 0.3,
  )
}

/** Between -0.25 and 0.25, always the same for the same corner. */
export const unevenness = (column: number, row: number, turn: number): number => {
  const wave = Math.sin(column * 127.1 + row * 311.7 + turn * 74.7) * 43758.5453
  // Rounded at once: the last digits of a sine are not the same on every machine.
  return Math.round((wave - Math.floor(wave) - 0.5) * 500) / 1000
}

const rounded = (lon: number, lat: number): Position => [
  Math.round(lon * 1e6) / 1e6,
  Math.round(lat * 1e6) / 1e6,
]
