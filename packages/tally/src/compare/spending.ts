import { decimalOf, sumOf } from '../amount.ts'
import { exactOf } from '../count/fractions.ts'
import type { Amount, Election, Project } from '../election.ts'
import type { Spending } from './comparison.ts'

/** The projects under each name, in the order of the file; under null, last, those that have none. */
type Groups = ReadonlyMap<string | null, readonly Project[]>

export const categoriesOf = ({ projects }: Election): Groups =>
  groupsOf(projects, ({ categories }) => categories ?? [])

/** Where a project is: what Pabulib calls its district; where no project has one, its neighborhood or its subunit. */
export function zonesOf({ projects }: Election): Groups {
  const column = ['district', 'neighborhood', 'subunit'].find((name) =>
    projects.some(({ columns }) => columns[name]),
  )
  return groupsOf(projects, ({ columns }) => columns[column ?? ''] || [])
}

/** What was spent under each name; nothing where no project has any. */
export function spendingOf(
  groups: Groups,
  selected: ReadonlySet<string>,
  total: Amount,
): Spending[] {
  return [...groups].map(([name, projects]) => {
    const won = projects.filter(({ id }) => selected.has(id))
    const cost = sumOf(won.map((project) => project.cost))
    return { name, projects: won.length, cost, share: shareOf(cost, total) }
  })
}

function groupsOf(
  projects: readonly Project[],
  namesOf: (project: Project) => string | readonly string[],
): Groups {
  const named = projects.flatMap((project) => {
    const names = [...new Set([namesOf(project)].flat())]
    return (names.length > 0 ? names : [null]).map((name) => ({ name, project }))
  })
  const groups = Map.groupBy(named, ({ name }) => name)
  const order = [...groups.keys()].filter((name) => name !== null)
  if (order.length === 0) return new Map()
  const names = groups.has(null) ? [...order, null] : order
  return new Map(
    names.map((name) => [name, (groups.get(name) ?? []).map(({ project }) => project)]),
  )
}

/** Nothing is no part of nothing. */
function shareOf(cost: Amount, total: Amount) {
  const [part, whole] = [decimalOf(cost), decimalOf(total)]
  if (whole.units === 0n) return exactOf({ over: 0n, under: 1n })
  return exactOf({
    over: part.units * 10n ** BigInt(whole.scale),
    under: whole.units * 10n ** BigInt(part.scale),
  })
}
