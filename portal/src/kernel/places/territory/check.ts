import { canonicalJson } from '../../../lib/json.ts'
import type { Change, Difference } from '../../imports/index.ts'
import { gatherPlaces } from './gather.ts'
import { levelStateOf, statedBeginning } from './options.ts'
import type { Draft } from './register.ts'
import type { TerritoryRow } from './rows.ts'
import {
  type HeldTerritory,
  keyOf,
  type LevelState,
  type PlaceState,
  type TerritoryState,
} from './states.ts'
import { territoryTexts as say } from './texts.ts'

type Options = Readonly<Record<string, string>>
type Context = { readonly options: Options; readonly answers: Options }
type Compared = { readonly change: Change<TerritoryState> | undefined }

/** Pure: what the rows would change in the territory that the town holds. */
export function checkTerritory(
  rows: readonly TerritoryRow[],
  held: HeldTerritory,
  { options, answers }: Context,
): Difference<TerritoryState> {
  const { register, levels, rejects, notices, questions } = gatherPlaces(rows, held, answers)
  const states = new Map(
    levels.map((key) => {
      const old = held.levels.find((one) => one.key === key)
      return [key, levelAfter(levelStateOf(key, options), old, options)] as const
    }),
  )
  const touched = register.all().filter(({ files }) => files.size > 0)
  const compared = [
    ...[...states.values()].map((state) => compareLevel(state, held, rows)),
    ...touched.map((draft) => comparePlace(draft, levelName(draft, states), options)),
    ...touched.flatMap((draft) => compareCeilings(draft, held)),
  ]
  const changes = compared.flatMap(({ change }) => change ?? [])
  const unchanged = compared.length - changes.length
  return { changes, unchanged, rejects, notices, questions }
}

const levelName = ({ level }: Draft, states: ReadonlyMap<string, LevelState>) =>
  states.get(level)?.name ?? level

/** A level that the town already named keeps its name and position, unless this load states them. */
function levelAfter(state: LevelState, old: LevelState | undefined, options: Options): LevelState {
  if (!old) return state
  const own = levelStateOf(state.key, { level: options.level ?? '' })
  return {
    ...old,
    ...(state.name !== own.name && { name: state.name }),
    ...(state.position !== own.position && { position: state.position }),
  }
}

function compareLevel(
  after: LevelState,
  held: HeldTerritory,
  rows: readonly TerritoryRow[],
): Compared {
  const before = held.levels.find(({ key }) => key === after.key) ?? null
  const file = rows.find(({ level }) => level === after.key)?.spot.file
  return compare(before, after, { title: say.levelTitle(after.name), spot: file ? { file } : {} })
}

function comparePlace(draft: Draft, level: string, options: Options): Compared {
  const title = say.placeTitle(draft.name, level)
  return compare(draft.held, placeAfter(draft, options), { title, spot: draft.spot })
}

const placeAfter = (draft: Draft, options: Options): PlaceState => ({
  what: 'place',
  ...{ id: draft.id, level: draft.level, code: draft.code, name: draft.name },
  parent: draft.parent,
  aliases: [...draft.aliases].sort(),
  validFrom: draft.held ? draft.held.validFrom : beginningIn(options),
  validTo: draft.held?.validTo ?? null,
  geometry: draft.shape,
})

function beginningIn(options: Options): string | null {
  const stated = statedBeginning(options)
  return stated?.accepted ? stated.fact : null
}

const compareCeilings = (draft: Draft, held: HeldTerritory): Compared[] =>
  [...draft.ceilings].map(([year, { centavos, spot }]) => {
    const after = { what: 'ceiling', place: draft.id, year, centavos } as const
    const before = held.ceilings.get(keyOf(after)) ?? null
    return compare(before, after, { title: say.ceilingTitle(year, draft.name), spot })
  })

function compare(
  before: TerritoryState | null,
  after: TerritoryState,
  { title, spot }: Pick<Change<TerritoryState>, 'title' | 'spot'>,
): Compared {
  if (canonicalJson(before) === canonicalJson(after)) return { change: undefined }
  return { change: { key: keyOf(after), title, spot, before, after } }
}
