import type { Context } from 'hono'
import { Empty, Page, PageHead } from '../../../design/index.ts'
import { dateIn } from '../../../lib/zones.ts'
import type { Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import type { Unit } from '../rules/unit.ts'
import { unitsInForce } from '../store/units.ts'
import { texts } from '../texts.ts'

/** The offices of the town as they hang from each other. */
export async function getPublicUnits(c: Context<Visit>) {
  const { town, settings, now } = c.var
  const units = await unitsInForce(town.db, dateIn(settings.zone, now))
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
        <Branch units={units} members={rootsOf(units)} />
      )}
    </Page>,
  )
}

/** A unit whose parent is not there any more stands by itself. */
function rootsOf(units: readonly Unit[]) {
  const ids = new Set(units.map(({ id }) => id))
  return units.filter(({ parentId }) => parentId === null || !ids.has(parentId))
}

type BranchProps = { readonly units: readonly Unit[]; readonly members: readonly Unit[] }

const Branch = ({ units, members }: BranchProps) => (
  <ul>
    {members.map(({ id, name }) => {
      const below = units.filter(({ parentId }) => parentId === id)
      return (
        <li id={id}>
          {name}
          {below.length > 0 && <Branch units={units} members={below} />}
        </li>
      )
    })}
  </ul>
)
