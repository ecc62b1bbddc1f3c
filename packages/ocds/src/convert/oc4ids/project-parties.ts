import { asText, copy, isObject, type Json, type JsonObject, own } from '../../merge/json.ts'
import { listOf } from '../organizations.ts'
import { wordForWord } from '../word-for-word.ts'
import type { Process } from './processes.ts'

/** The organizations of all processes, each once, with the id that it has in the project. */
export type ProjectParties = {
  all: JsonObject[]
  /** The id in the project of a party of a process. */
  idOf: (party: JsonObject) => Json
}

/**
 * Two parties are one when scheme and id of their identifier agree, or when all but id and roles is the same; their
 * roles add up. Where two processes use one id for different organizations, ids are given anew: of the identifier, or
 * a running number.
 */
export function projectParties(processes: readonly Process[]): ProjectParties {
  const told = processes.flatMap(({ compiled }) => partiesOf(compiled))
  const clash = hasRepeated(told.map((party) => own(party, 'id') ?? null))
  const all: JsonObject[] = []
  const known = new Map<JsonObject, JsonObject>()
  const places = new Map<string, number>()
  let number = 1

  for (const party of told) {
    const marks = marksOf(party)
    const found = marks.flatMap((mark) => places.get(mark) ?? [])
    const before = found.length > 0 ? all[Math.min(...found)] : undefined
    if (before) before.roles = [...new Set([...listOf(before, 'roles'), ...listOf(party, 'roles')])]
    else {
      const twin = copy(party)
      if (clash) twin.id = identifierOf(party) ?? String(number++)
      for (const mark of marks) if (!places.has(mark)) places.set(mark, all.length)
      all.push(twin)
    }
    known.set(party, before ?? all.at(-1) ?? party)
  }
  return { all, idOf: (party) => own(known.get(party) ?? party, 'id') ?? null }
}

export const partiesOf = (compiled: JsonObject): JsonObject[] =>
  listOf(compiled, 'parties').filter(isObject)

export const hasRole = (party: JsonObject, role: string) => listOf(party, 'roles').includes(role)

const hasRepeated = (ids: Json[]) => new Set(ids).size < ids.length

/** What tells an organization: its identifier, and all that it says of itself but id and roles. */
function marksOf(party: JsonObject): string[] {
  const identifier = identifierOf(party)
  const { id: _, roles: __, ...rest } = party
  return [...(identifier === undefined ? [] : [`i${identifier}`]), `w${wordForWord(rest)}`]
}

function identifierOf(party: JsonObject): string | undefined {
  const identifier = own(party, 'identifier')
  const scheme = isObject(identifier) ? own(identifier, 'scheme') : undefined
  const id = isObject(identifier) ? own(identifier, 'id') : undefined
  return scheme && id ? `${asText(scheme)}-${asText(id)}` : undefined
}
