import { DataTable, Section } from '../../../design/index.ts'
import type { TownClock } from '../../../kernel/calendar/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { paths } from '../paths.ts'
import { listWorks, totalWorks, type WorkFilter } from '../store/list.ts'
import { placeLines } from '../store/place-lines.ts'
import { unitsTexts as texts } from '../units-texts.ts'
import { daysLate } from './standing-status.ts'
import { workColumns } from './works-seen.tsx'

/** So many are told where the list of all is one press away. */
const FIRST = 10

type Props = {
  readonly db: Db
  readonly clock: TownClock
  readonly filter: WorkFilter
  /** The list of all of them: `?unidad=…`. */
  readonly asked: Readonly<Record<string, string>>
  readonly title: string
  /** A column that would say the same in every row. */
  readonly without?: 'unit' | undefined
}

/** The first works of a place or of an area, what is late on top, and the way to all of them. */
export async function WorksHere({ db, clock, filter, asked, title, without }: Props) {
  const first = { order: 'fecha', descending: false, limit: FIRST, offset: 0 } as const
  const [{ works }, rows] = await Promise.all([
    totalWorks(db, filter),
    listWorks(db, filter, first),
  ])
  if (works === 0) return null
  const places = await placeLines(
    db,
    rows.map(({ placeId }) => placeId),
  )
  return (
    <Section
      title={title}
      id="obras"
      link={{ label: texts.all(works), href: `${paths.works}?${new URLSearchParams(asked)}` }}
    >
      <DataTable
        caption={title}
        quiet
        rows={rows}
        columns={workColumns({ clock, places, href: paths.work }).filter(
          ({ key }) => key !== without,
        )}
        late={(row) => daysLate(row, clock) > 0}
      />
    </Section>
  )
}
