import { fold, slug } from '../../../lib/text.ts'
import type { Spot } from '../../imports/index.ts'
import type { PlaceState, Shape } from './states.ts'

/** A place while the rows about it are gathered: what is held, and what this load says. */
export type Draft = {
  id: string
  readonly level: string
  code: string
  name: string
  parent: string | null
  readonly aliases: Set<string>
  shape: Shape | null
  readonly ceilings: Map<number, { centavos: number; spot: Spot }>
  readonly held: PlaceState | null
  /** The files of this load that speak of it. */
  readonly files: Set<number>
  spot: Spot
  /** No file gave its code: it was made from its parent's and its name. */
  codeIsDerived: boolean
}

/** All places that a row may mean: those in force and those that this load adds. */
export type Register = {
  readonly add: (draft: Draft) => void
  /** Another name, under which it is found from now on. */
  readonly alias: (draft: Draft, name: string) => void
  readonly byId: (id: string) => Draft | undefined
  readonly byCode: (level: string, code: string) => Draft | undefined
  /** Whatever its case and accents. */
  readonly byFoldedCode: (level: string, code: string) => Draft | undefined
  /** By name or alias inside a parent; without a parent, or where the place has none, when only one has the name. */
  readonly byName: (level: string, name: string, parent: string | null) => Draft | undefined
  readonly ofLevel: (level: string) => readonly Draft[]
  readonly all: () => readonly Draft[]
  /** A code and an identifier that nobody has. */
  readonly freeCode: (level: string, code: string) => string
  readonly freeId: (level: string, code: string) => string
}

export function registerOf(held: readonly PlaceState[], ended: ReadonlySet<string>): Register {
  const ids = new Map<string, Draft>()
  const codes = new Map<string, Draft>()
  const foldedCodes = new Map<string, Draft>()
  const names = new Map<string, Set<Draft>>()
  const levels = new Map<string, Draft[]>()

  const nameOf = (level: string, name: string) => `${level} ${fold(name)}`
  const alias = (draft: Draft, name: string) => {
    const key = nameOf(draft.level, name)
    names.set(key, (names.get(key) ?? new Set()).add(draft))
  }
  const add = (draft: Draft) => {
    ids.set(draft.id, draft)
    codes.set(`${draft.level} ${draft.code}`, draft)
    const folded = nameOf(draft.level, draft.code)
    if (!foldedCodes.has(folded)) foldedCodes.set(folded, draft)
    const peers = levels.get(draft.level)
    if (peers) peers.push(draft)
    else levels.set(draft.level, [draft])
    for (const name of [draft.name, ...draft.aliases]) alias(draft, name)
  }
  const register: Register = {
    add,
    alias,
    byId: (id) => ids.get(id),
    byCode: (level, code) => codes.get(`${level} ${code}`),
    byFoldedCode: (level, code) => foldedCodes.get(nameOf(level, code)),
    byName: (level, name, parent) => onlyMeant([...(names.get(nameOf(level, name)) ?? [])], parent),
    ofLevel: (level) => levels.get(level) ?? [],
    all: () => [...ids.values()],
    freeCode: (level, code) => numbered(code, '-', (one) => codes.has(`${level} ${one}`)),
    freeId: (level, code) =>
      numbered(`${level}.${code}`, '@', (one) => ids.has(one) || ended.has(one)),
  }
  const codesById = new Map(held.map(({ id, code }) => [id, code]))
  for (const state of held) add(draftOf(state, codesById))
  return register
}

function onlyMeant(found: readonly Draft[], parent: string | null): Draft | undefined {
  if (parent === null) return found.length === 1 ? found[0] : undefined
  const inside = found.find((draft) => draft.parent === parent)
  const loose = found.filter((draft) => draft.parent === null)
  return inside ?? (loose.length === 1 ? loose[0] : undefined)
}

function numbered(text: string, sign: string, taken: (candidate: string) => boolean): string {
  for (let turn = 1; ; turn += 1) {
    const candidate = turn === 1 ? text : `${text}${sign}${turn}`
    if (!taken(candidate)) return candidate
  }
}

const draftOf = (state: PlaceState, codes: ReadonlyMap<string, string>): Draft => {
  const parentCode = state.parent === null ? undefined : codes.get(state.parent)
  const derived = [state.name, ...state.aliases].map((name) => derivedCode(parentCode, name))
  return {
    ...{ id: state.id, level: state.level, code: state.code, name: state.name },
    ...{ parent: state.parent, shape: state.geometry, held: state, spot: {} },
    aliases: new Set(state.aliases),
    ceilings: new Map(),
    files: new Set(),
    codeIsDerived:
      derived.includes(state.code.replace(/-\d+$/, '')) || derived.includes(state.code),
  }
}

/** «K1» and «El Obispo» → «K1-el-obispo». */
export const derivedCode = (parentCode: string | undefined, name: string): string =>
  [parentCode, slug(name) || 'lugar'].filter(Boolean).join('-')
