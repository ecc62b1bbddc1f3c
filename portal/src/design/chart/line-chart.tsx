import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'

export type LineKind = 'planned' | 'real'

export type ChartLine = {
  readonly name: string
  readonly kind: LineKind
  /** A whole number for each point of `along`; null from where it is not known yet. */
  readonly values: readonly (number | null)[]
  /** What it comes to, said: «12 obras». */
  readonly words: string
}

export type LineChartProps = {
  readonly id: string
  readonly label: string
  /** What stands under the line from left to right: «ene 2026», «feb»… */
  readonly along: readonly string[]
  readonly lines: readonly ChartLine[]
  /** How a figure of the scale is written. */
  readonly write: (value: number) => string
  /** The point in which we are. */
  readonly today?: { readonly at: number; readonly label: string } | undefined
}

const TOP = 24
const HEIGHT = 200
const WIDTH = 1000
const GRID_LINES = 4

type Scales = { readonly x: (at: number) => number; readonly y: (value: number) => number }

/**
 * What was promised against what is done, month by month. The lines stretch with the page and the letters do not, so
 * that it reads the same on a phone. Cost: one pass over the points.
 */
export function LineChart({ id, label, along, lines, write, today }: LineChartProps) {
  const most = Math.max(...lines.flatMap(({ values }) => values.map((value) => value ?? 0)), 1)
  const y = scaleLinear([0, most], [HEIGHT, 0]).nice(GRID_LINES)
  const point = scalePoint(along.keys(), [0, WIDTH])
  const scales: Scales = { x: (at) => point(at) ?? 0, y }
  return (
    <div>
      <Legend lines={lines} />
      <svg
        class="drawing"
        width="100%"
        height={TOP + HEIGHT + 28}
        role="img"
        aria-labelledby={`${id}-label ${id}-words`}
      >
        <title id={`${id}-label`}>{label}</title>
        <desc id={`${id}-words`}>
          {lines.map(({ name, words }) => `${name}: ${words}.`).join(' ')}
        </desc>
        {y
          .ticks(GRID_LINES)
          .filter(Number.isInteger)
          .map((value) => (
            <GridLine at={TOP + y(value)} words={write(value)} />
          ))}
        {today && <Today x={percent(scales.x(today.at))} label={today.label} />}
        <svg
          y={TOP}
          width="100%"
          height={HEIGHT}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          overflow="visible"
          aria-hidden="true"
        >
          {lines.map((one) => (
            <path class={`line ${one.kind}`} d={drawn(one, scales)} />
          ))}
        </svg>
        {lines.map((one) => (
          <LastPoint of={one} scales={scales} />
        ))}
        <Along along={along} x={scales.x} />
      </svg>
    </div>
  )
}

const Legend = ({ lines }: Pick<LineChartProps, 'lines'>) => (
  <ul class="legend">
    {lines.map(({ name, kind, words }) => (
      <li>
        <svg width="28" height="12" aria-hidden="true">
          <line class={`line ${kind}`} x1="1" x2="27" y1="6" y2="6" />
        </svg>
        {name}: <strong>{words}</strong>
      </li>
    ))}
  </ul>
)

const GridLine = ({ at, words }: { at: number; words: string }) => (
  <g>
    <line class="grid" x1="0" x2="100%" y1={at} y2={at} />
    <text x="0" y={at - 5}>
      {words}
    </text>
  </g>
)

const Today = ({ x, label }: { x: string; label: string }) => (
  <g>
    <line class="today" x1={x} x2={x} y1={TOP - 6} y2={TOP + HEIGHT} />
    <text x={x} y={TOP - 10} text-anchor="middle">
      {label}
    </text>
  </g>
)

const drawn = ({ values }: ChartLine, { x, y }: Scales) =>
  line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => x(at))
    .y((value) => y(value ?? 0))(values) ?? ''

/** Where the line has come. */
function LastPoint({ of, scales }: { of: ChartLine; scales: Scales }) {
  const at = of.values.findLastIndex((value) => value !== null)
  const value = of.values[at]
  if (value === undefined || value === null) return null
  return <circle class={of.kind} cx={percent(scales.x(at))} cy={TOP + scales.y(value)} r="5" />
}

/** The first, the last and what fits between them; on a phone only the first and the last. */
function Along({ along, x }: { along: readonly string[]; x: Scales['x'] }) {
  const last = along.length - 1
  const every = Math.max(1, Math.ceil(along.length / 6))
  const shown = along.flatMap((label, at) =>
    at === 0 || at === last || (at % every === 0 && last - at >= every) ? [{ label, at }] : [],
  )
  return (
    <g>
      {shown.map(({ label, at }) => (
        <text
          class={at === 0 || at === last ? undefined : 'between'}
          x={percent(x(at))}
          y={TOP + HEIGHT + 20}
          text-anchor={at === 0 ? 'start' : at === last ? 'end' : 'middle'}
        >
          {label}
        </text>
      ))}
    </g>
  )
}

const percent = (x: number) => `${Math.round((x / WIDTH) * 10_000) / 100}%`
