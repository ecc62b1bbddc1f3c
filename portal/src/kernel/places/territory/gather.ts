import { fold } from '../../../lib/text.ts'
import type { Question, Spot } from '../../imports/index.ts'
import { identityOf, type PlacedRow, separateDuplicates } from './duplicates.ts'
import type { TerritoryNotice, TerritoryReject } from './findings.ts'
import { levelState } from './known-levels.ts'
import { mergeRow } from './merge-row.ts'
import { parentOf, parentsToCreate } from './parents.ts'
import { type Draft, derivedCode, type Register, registerOf } from './register.ts'
import type { TerritoryRow } from './rows.ts'
import { likelyPlaces, questionOfSame, resemblancesOf } from './similar.ts'
import type { HeldTerritory } from './states.ts'
import { territoryTexts as say } from './texts.ts'

export type Gathered = {
  readonly register: Register
  /** The levels that the rows use, coarse to fine. */
  readonly levels: readonly string[]
  readonly rejects: TerritoryReject[]
  readonly notices: TerritoryNotice[]
  readonly questions: Question[]
}

type Answers = Readonly<Record<string, string>>

/** Pure: which place each row means, from the coarsest level to the finest; what is unsure goes to a person. */
export function gatherPlaces(
  rows: readonly TerritoryRow[],
  held: HeldTerritory,
  answers: Answers,
): Gathered {
  const positions = positionsOf(rows, held)
  const levels = [...positions].sort(([, a], [, b]) => a - b).map(([key]) => key)
  const register = registerOf(held.places, held.ended)
  const used = levels.filter((key) => isUsed(rows, key))
  const gathered: Gathered = { register, levels: used, rejects: [], notices: [], questions: [] }
  for (const level of used) {
    const waiting = gatherLevel({ rows, level, answers, positions }, gathered)
    gathered.notices.push(...waiting)
    for (const parent of parentsToCreate(rows, level, register))
      createParent(parent, level, gathered)
  }
  return gathered
}

const isUsed = (rows: readonly TerritoryRow[], key: string) =>
  rows.some(({ level, parent }) => level === key || (parent?.by === 'name' && parent.level === key))

function positionsOf(rows: readonly TerritoryRow[], held: HeldTerritory): Map<string, number> {
  const keys = rows.flatMap(({ level, parent }) => [level, parent?.level ?? level])
  const standard = [...new Set(keys)].map((key) => [key, levelState(key).position] as const)
  return new Map([...standard, ...held.levels.map(({ key, position }) => [key, position] as const)])
}

type Gathering = {
  readonly rows: readonly TerritoryRow[]
  readonly level: string
  readonly answers: Answers
  readonly positions: ReadonlyMap<string, number>
}

function gatherLevel(
  { rows, level, answers, positions }: Gathering,
  gathered: Gathered,
): TerritoryNotice[] {
  const { register, rejects, questions } = gathered
  const placed: PlacedRow[] = []
  for (const row of rows) {
    if (row.level !== level) continue
    const parentId = parentOf(row, register, positions)
    if (parentId === 'unknown') rejects.push(unknownParent(row))
    else placed.push({ ...row, parentId })
  }
  const separated = separateDuplicates(placed, answers, (row) => codeFor(row, register))
  questions.push(...separated.questions)
  const waits = (row: PlacedRow) => separated.waiting.has(identityOf(row))
  const ready = separated.rows.filter((row) => !waits(row))
  for (const ofFile of Map.groupBy(ready, ({ file }) => file).values())
    gatherFile(ofFile, answers, gathered)
  return separated.rows.filter(waits).map(({ spot, name }) => ({
    ...{ spot, rule: 'waits', message: say.waits(name) },
  }))
}

/** First what is surely known, so that what is left is compared only with what nobody meant. */
function gatherFile(rows: readonly PlacedRow[], answers: Answers, gathered: Gathered) {
  const { register, questions } = gathered
  const left = rows.filter((row) => {
    const draft = knownAs(row, register)
    if (draft) mergeRow(draft, row, gathered)
    return !draft
  })
  const [first] = left
  if (!first) return
  // A file does not resemble itself: its rows are different places.
  const resemblances = resemblancesOf(first.level, register)
  for (const row of left) {
    const likely = likelyPlaces(row, resemblances)
    if (likely.length === 0) {
      create(row, register)
      continue
    }
    const question = questionOfSame(row, likely)
    questions.push(question)
    const answer = answers[question.id]
    const same = likely.find(({ id }) => id === answer)
    if (same) mergeRow(same, row, gathered)
    else if (answer === 'new') create(row, register)
  }
}

/** By code, then by name or alias; a place whose code another source gave is not taken by its name alone. */
function knownAs(row: PlacedRow, register: Register): Draft | undefined {
  const byCode = row.code === null ? undefined : register.byCode(row.level, row.code)
  if (byCode) return byCode
  const byName = register.byName(row.level, row.name, row.parentId)
  return byName && (row.code === null || byName.codeIsDerived) ? byName : undefined
}

function create(row: PlacedRow, register: Register) {
  const code = register.freeCode(row.level, codeFor(row, register))
  register.add({
    ...{ level: row.level, code, name: row.name, parent: row.parentId, shape: row.shape },
    id: register.freeId(row.level, code),
    aliases: new Set(row.aliases.filter((alias) => fold(alias) !== fold(row.name))),
    ceilings: new Map(
      row.ceilings.map(({ year, centavos, column }) => [
        year,
        { centavos, spot: { ...row.spot, column } },
      ]),
    ),
    held: null,
    files: new Set([row.file]),
    spot: row.spot,
    codeIsDerived: row.code === null,
  })
}

const codeFor = ({ code, name, parentId }: PlacedRow, register: Register) =>
  code ?? derivedCode(parentId === null ? undefined : register.byId(parentId)?.code, name)

type NewParent = { readonly name: string; readonly code: string; readonly spot: Spot }

function createParent(
  { name, code, spot }: NewParent,
  level: string,
  { register, notices }: Gathered,
) {
  const free = register.freeCode(level, code)
  register.add({
    ...{ level, code: free, name, parent: null, shape: null, held: null, spot },
    id: register.freeId(level, free),
    aliases: new Set(),
    ceilings: new Map(),
    files: new Set([-1]),
    codeIsDerived: false,
  })
  notices.push({
    spot,
    rule: 'parent-created',
    message: say.createdParent(levelState(level).name, name),
  })
}

const unknownParent = ({ spot, parent }: TerritoryRow): TerritoryReject => {
  const value = parent?.by === 'code' ? parent.code : (parent?.name ?? '')
  return { spot, rule: 'parent', value, message: say.unknownParent(value) }
}
