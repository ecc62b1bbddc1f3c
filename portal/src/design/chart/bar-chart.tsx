import { scaleLinear } from 'd3-scale'
import { wholeOf } from './shares.ts'

export type BarTone = 'strong' | 'late' | 'quiet'

export type BarRow = {
  readonly label: string
  /** One after the other, in the unit of the chart. */
  readonly parts: readonly { readonly value: number; readonly tone: BarTone }[]
  /** «$31.4 M», «14 de 41 tarde» */
  readonly words: string
}

export type BarChartProps = {
  readonly id: string
  /** What is drawn, for who does not see it: «Dinero por etapa». */
  readonly label: string
  readonly rows: readonly BarRow[]
}

const ROW = 54
const BAR_AT = 22
const BAR = 12
/** What is left beside the longest bar is for its words. */
const LONGEST = 66
/** What fits in one line of a small phone. */
const LETTERS = 38

/** Rows against the same scale from zero. Cost: one pass over the rows. */
export function BarChart({ id, label, rows }: BarChartProps) {
  const width = scaleLinear([0, wholeOf(rows)], [0, LONGEST])
  return (
    <svg
      class="drawing"
      width="100%"
      height={Math.max(rows.length * ROW, ROW)}
      role="img"
      aria-labelledby={`${id}-label ${id}-words`}
    >
      <title id={`${id}-label`}>{label}</title>
      <desc id={`${id}-words`}>
        {rows.map(({ label: name, words }) => `${name}: ${words}.`).join(' ')}
      </desc>
      {rows.map((row, at) => (
        <Row row={row} top={at * ROW} width={width} />
      ))}
    </svg>
  )
}

function Row({ row, top, width }: { row: BarRow; top: number; width: (value: number) => number }) {
  const starts = row.parts.map((_, at) =>
    row.parts.slice(0, at).reduce((sum, { value }) => sum + value, 0),
  )
  const end = row.parts.reduce((sum, { value }) => sum + value, 0)
  return (
    <g>
      <text class="name" x="0" y={top + BAR_AT - 8}>
        {short(row.label)}
      </text>
      {row.parts.map(({ value, tone }, at) => (
        <rect
          class={`part ${tone}`}
          x={percent(width(starts[at] ?? 0))}
          y={top + BAR_AT}
          width={percent(width(value))}
          height={BAR}
        />
      ))}
      <text x={percent(width(end))} dx="8" y={top + BAR_AT + BAR - 2}>
        {row.words}
      </text>
    </g>
  )
}

/** A drawing does not break lines; the table beside it writes the whole name. */
const short = (label: string) =>
  label.length > LETTERS ? `${label.slice(0, LETTERS - 1).trimEnd()}…` : label

const percent = (value: number) => `${Math.round(value * 100) / 100}%`
