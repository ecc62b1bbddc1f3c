import { fold, similarity, slug } from '../../../lib/text.ts'
import type { Question } from '../../imports/index.ts'
import type { PlacedRow } from './duplicates.ts'
import type { Draft, Register } from './register.ts'
import { territoryTexts as say } from './texts.ts'

/** Above this a person decides (DESIGN §7); below, two names are two places. */
const ALIKE = 0.5
const MOST_OFFERED = 4

/** Places that this file has not named and whose name resembles the row's, the most alike first. */
export function likelyPlaces(row: PlacedRow, register: Register): Draft[] {
  const name = fold(row.name)
  return register
    .ofLevel(row.level)
    .filter((draft) => isCandidate(draft, row))
    .map((draft) => ({ draft, alike: likeness(draft, name) }))
    .filter(({ draft, alike }) => alike >= (bothCoded(draft, row) ? 1 : ALIKE))
    .sort((a, b) => b.alike - a.alike || (a.draft.id < b.draft.id ? -1 : 1))
    .slice(0, MOST_OFFERED)
    .map(({ draft }) => draft)
}

const isCandidate = ({ files, parent }: Draft, { file, parentId }: PlacedRow) =>
  !files.has(file) && (parentId === null || parent === null || parent === parentId)

/** Two different codes are two places, unless they bear the very same name. */
const bothCoded = ({ codeIsDerived }: Draft, { code }: PlacedRow) => code !== null && !codeIsDerived

const likeness = ({ name, aliases }: Draft, folded: string) =>
  Math.max(...[name, ...aliases].map((one) => similarity(fold(one), folded)))

export const questionOfSame = (row: PlacedRow, likely: readonly Draft[]): Question => ({
  id: ['same', row.level, row.code ?? `${row.parentId ?? ''}-${slug(row.name)}`].join(':'),
  spot: row.spot,
  message: say.same(row.name),
  options: [
    ...likely.map(({ id, name }) => ({ value: id, label: say.isSame(name) })),
    { value: 'new', label: say.isNew },
  ],
})
