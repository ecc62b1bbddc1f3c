import { canonicalJson } from '../../../lib/json.ts'
import type { Acting } from '../../act/index.ts'
import type { Change } from '../../imports/index.ts'
import { announceProjects, type ProjectSource } from '../../publishing/index.ts'
import { placesOfLevels } from '../store/places.ts'
import type { PlaceState, TerritoryState } from './states.ts'

type Changes = readonly Change<TerritoryState>[]

/** Their OC4IDS files tell where projects are, and nothing of what holds that place. */
export async function announceStanding(
  acting: Acting,
  changes: Changes,
  projects: ProjectSource | undefined,
) {
  if (!projects) return
  const levels = await placesOfLevels(acting.db, renamedLevels(changes))
  const places = [...new Set([...toldAnew(changes), ...levels])]
  if (places.length > 0)
    await announceProjects(acting, await projects.standingIn(acting.db, places))
}

/** No project stands in a place that is new. */
const toldAnew = (changes: Changes): string[] =>
  changes.flatMap(({ before, after }) =>
    before?.what === 'place' && after?.what === 'place' && told(before) !== told(after)
      ? [after.id]
      : [],
  )

const told = ({ name, level, code, geometry }: PlaceState) =>
  canonicalJson({ name, level, code, geometry })

const renamedLevels = (changes: Changes): string[] =>
  changes.flatMap(({ before, after }) =>
    before?.what === 'level' && after?.what === 'level' && before.name !== after.name
      ? [after.key]
      : [],
  )
