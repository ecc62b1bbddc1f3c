import { fold, likenessAmong, slug } from '../../../lib/text.ts'
import type { Question } from '../../imports/index.ts'
import type { PlacedRow } from './duplicates.ts'
import type { Draft, Register } from './register.ts'
import { territoryTexts as say } from './texts.ts'

/** Above this a person decides (DESIGN §7); below, two names are two places. */
const ALIKE = 0.5
const MOST_OFFERED = 4

/** How much the places of a level resemble a name, before a file adds its own. */
export const resemblancesOf = (level: string, register: Register): Resemblances =>
  likenessAmong(
    register
      .ofLevel(level)
      .flatMap((draft) =>
        [draft.name, ...draft.aliases].map((name) => [draft, fold(name)] as const),
      ),
  )

export type Resemblances = ReturnType<typeof likenessAmong<Draft>>

/** Places that this file has not named and whose name resembles the row's, the most alike first. */
export function likelyPlaces(row: PlacedRow, resemblances: Resemblances): Draft[] {
  return [...resemblances(fold(row.name), ALIKE)]
    .map(([draft, alike]) => ({ draft, alike }))
    .filter(({ draft }) => isCandidate(draft, row))
    .filter(({ draft, alike }) => !bothCoded(draft, row) || alike === 1)
    .sort((a, b) => b.alike - a.alike || (a.draft.id < b.draft.id ? -1 : 1))
    .slice(0, MOST_OFFERED)
    .map(({ draft }) => draft)
}

const isCandidate = ({ files, parent }: Draft, { file, parentId }: PlacedRow) =>
  !files.has(file) && (parentId === null || parent === null || parent === parentId)

/** Two different codes are two places, unless they bear the very same name. */
const bothCoded = ({ codeIsDerived }: Draft, { code }: PlacedRow) => code !== null && !codeIsDerived

export const questionOfSame = (row: PlacedRow, likely: readonly Draft[]): Question => ({
  id: ['same', row.level, row.code ?? `${row.parentId ?? ''}-${slug(row.name)}`].join(':'),
  spot: row.spot,
  message: say.same(row.name),
  options: [
    ...likely.map(({ id, name }) => ({ value: id, label: say.isSame(name) })),
    { value: 'new', label: say.isNew },
  ],
})
