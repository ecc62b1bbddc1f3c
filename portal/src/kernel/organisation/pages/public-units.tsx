import type { Context } from 'hono'
import { type Column, DataTable, Empty, Page, PageHead } from '../../../design/index.ts'
import { dateIn } from '../../../lib/zones.ts'
import { type Figure, figuresOf } from '../../story/index.ts'
import type { Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import type { Unit } from '../rules/unit.ts'
import { unitsInForce } from '../store/units.ts'
import { texts } from '../texts.ts'

/** The offices of the town as they hang from each other. */
export async function getPublicUnits(c: Context<Visit>) {
  const { town, settings, now } = c.var
  const units = await unitsInForce(town.db, dateIn(settings.zone, now))
  const told = await Promise.all(units.map(({ id }) => toldOf(c, id)))
  const figures = new Map(units.map(({ id }, at) => [id, told[at] ?? []]))
  return c.html(
    <Page
      visit={c.var}
      title={texts.title}
      description={texts.publicLead}
      path={paths.publicUnits}
      here={paths.publicUnits}
    >
      <PageHead title={texts.title} lead={texts.publicLead} />
      {units.length === 0 ? (
        <Empty title={texts.nonePublic} />
      ) : (
        <DataTable
          caption={texts.publicLead}
          quiet
          columns={columns}
          rows={rowsUnder(rootsOf(units), { units, figures })}
        />
      )}
    </Page>,
  )
}

/** A unit whose parent is not there any more stands by itself. */
function rootsOf(units: readonly Unit[]) {
  const ids = new Set(units.map(({ id }) => id))
  return units.filter(({ parentId }) => parentId === null || !ids.has(parentId))
}

/** What each room says of a unit: its works, and how many are late. */
const toldOf = ({ var: { house, town } }: Context<Visit>, id: string) =>
  figuresOf(house.story, town.db, { kind: 'unit', id })

type Row = {
  readonly unit: Unit
  /** The unit from which it hangs. */
  readonly above: string | undefined
  readonly figures: readonly Figure[]
}

/** Each unit under the one from which it hangs. */
function rowsUnder(members: readonly Unit[], told: Told, above?: string): Row[] {
  return members.flatMap((unit) => [
    { unit, above, figures: told.figures.get(unit.id) ?? [] },
    ...rowsUnder(
      told.units.filter(({ parentId }) => parentId === unit.id),
      told,
      unit.name,
    ),
  ])
}

type Told = {
  readonly units: readonly Unit[]
  readonly figures: ReadonlyMap<string, readonly Figure[]>
}

const columns: readonly Column<Row>[] = [
  {
    ...{ key: 'unit', label: texts.publicUnit, main: true },
    cell: ({ unit, above }) => (
      <>
        <b id={unit.id}>{unit.name}</b>
        {above && <small>{above}</small>}
      </>
    ),
  },
  { key: 'figures', label: texts.publicFigures, cell: ({ figures }) => <Figures of={figures} /> },
]

const Figures = ({ of: figures }: { of: readonly Figure[] }) =>
  figures.length === 0 ? (
    <span>{texts.noFigures}</span>
  ) : (
    <span>
      {figures.map(({ label, count = 0, href }, at) => (
        <>
          {at > 0 && ' · '}
          <a href={href}>
            {count.toLocaleString('es-MX')} {label}
          </a>
        </>
      ))}
    </span>
  )
