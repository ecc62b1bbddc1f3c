import type { Child } from 'hono/jsx'
import { Empty } from '../empty.tsx'
import { type Download, Downloads } from '../list.tsx'

export type ChartProps = {
  readonly id: string
  /** What it shows, said: «Se contrató el 17 % de lo planeado». */
  readonly title: string
  /** How it was counted, and until when. */
  readonly about: Child
  /** Why there is nothing to draw, when there is nothing: it stands for the drawing and its table. */
  readonly nothing?: string | undefined
  readonly drawing: Child
  /** The same figures, to be read and copied. */
  readonly table: Child
  readonly downloads?: readonly Download[] | undefined
}

/** A drawing that says what it shows, always beside the table of its figures. */
export const Chart = ({ id, title, about, nothing, ...figures }: ChartProps) => (
  <section class="chart" id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    <p class="quiet">{about}</p>
    {nothing ? <Empty title={nothing} /> : <ChartBody {...figures} />}
  </section>
)

const ChartBody = ({
  drawing,
  table,
  downloads = [],
}: Pick<ChartProps, 'drawing' | 'table' | 'downloads'>) => (
  <div class="chart-body">
    {drawing}
    <div>
      {table}
      {downloads.length > 0 && <Downloads items={downloads} />}
    </div>
  </div>
)
