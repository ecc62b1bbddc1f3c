import type { Context } from 'hono'
import { Empty, Page, PageHead } from '../../../design/index.ts'
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
        <Branch units={units} members={rootsOf(units)} figures={figures} />
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

type BranchProps = {
  readonly units: readonly Unit[]
  readonly members: readonly Unit[]
  readonly figures: ReadonlyMap<string, readonly Figure[]>
}

const Branch = ({ units, members, figures }: BranchProps) => (
  <ul>
    {members.map(({ id, name }) => {
      const below = units.filter(({ parentId }) => parentId === id)
      return (
        <li id={id}>
          <b>{name}</b>
          <Figures figures={figures.get(id) ?? []} />
          {below.length > 0 && <Branch units={units} members={below} figures={figures} />}
        </li>
      )
    })}
  </ul>
)

const Figures = ({ figures }: { figures: readonly Figure[] }) =>
  figures.length > 0 && (
    <p>
      {figures.map(({ label, count = 0, href }, at) => (
        <>
          {at > 0 && ' · '}
          <a href={href}>
            {count.toLocaleString('es-MX')} {label}
          </a>
        </>
      ))}
    </p>
  )
