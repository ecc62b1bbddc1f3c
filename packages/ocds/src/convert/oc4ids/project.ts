import { asText, isObject, type Json, type JsonObject, own, same } from '../../merge/json.ts'
import type { ProjectParties } from './project-parties.ts'
import { hasRole } from './project-parties.ts'
import { at, objectsAt, present, textAt } from './reading.ts'
import { sumOf } from './sum.ts'

export type Transform =
  | 'buyer_role'
  | 'title_from_tender'
  | 'location_from_items'
  | 'purpose_needs_assessment'
  | 'description_tender'
  | 'project_scope_summary'

type Compiled = readonly JsonObject[]
type Asked = (transform: Transform) => boolean

/** What all processes together say of the project. */
export function projectFields(compiled: Compiled, asked: Asked): JsonObject {
  return present({
    sector: sectorOf(compiled),
    additionalClassifications: classificationsOf(compiled),
    title:
      agreed(compiled, 'title') ??
      (asked('title_from_tender') ? onlyOrTold(compiled, 'tender', 'title') : undefined),
    locations: locationsOf(compiled, asked),
    budget: budgetOf(compiled),
    purpose: told(compiled, 'planning', 'rationale'),
    description:
      agreed(compiled, 'description') ??
      (asked('description_tender') ? told(compiled, 'tender', 'description') : undefined),
    documents: documentsOf(compiled, asked),
  })
}

/** The organizations of the project by the part that they have in it, each once. */
export function projectPartiesBy(parties: ProjectParties, compiled: Compiled, asked: Asked) {
  const chosen = new Map<Json, JsonObject>()
  const choose = (party: JsonObject, more: string[] = []) => {
    const before = chosen.get(own(party, 'id') ?? null) ?? party
    const roles = at(before, 'roles')
    const all = [...new Set([...(Array.isArray(roles) ? roles : []), ...more])]
    chosen.set(own(party, 'id') ?? null, all.length > 0 ? { ...before, roles: all } : before)
  }
  const chooseBy = (role: string, more?: string[]) => {
    for (const party of parties.all) if (hasRole(party, role)) choose(party, more)
  }

  chooseBy('publicAuthority')
  if (asked('buyer_role')) chooseBy('buyer', ['publicAuthority'])
  chooseBy('procuringEntity')
  chooseBy('administrativeEntity')
  const funders = fundersOf(parties, compiled)
  for (const party of funders) choose(party, ['funder'])
  if (funders.length === 0) chooseBy('funder')
  chooseBy('supplier')
  return [...chosen.values()]
}

/** Whoever the budget names as source. */
function fundersOf(parties: ProjectParties, compiled: Compiled): JsonObject[] {
  return compiled.flatMap((release) => {
    const sources = objectsAt(release, 'planning', 'budget', 'budgetBreakdown')
    const ids = new Set(sources.flatMap((source) => at(source, 'sourceParty', 'id') ?? []))
    const named = objectsAt(release, 'parties').filter((party) => ids.has(own(party, 'id') ?? null))
    return named.flatMap((party) => {
      const id = parties.idOf(party)
      return parties.all.filter((one) => own(one, 'id') === id)
    })
  })
}

function sectorOf(compiled: Compiled): string[] | undefined {
  const sectors = compiled.flatMap((release) => {
    const id = at(release, 'planning', 'project', 'sector', 'id')
    const scheme = textAt(release, 'planning', 'project', 'sector', 'scheme')
    return id === undefined ? [] : [scheme ? `${scheme}-${asText(id)}` : asText(id)]
  })
  return sectors.length > 0 ? [...new Set(sectors)] : undefined
}

function classificationsOf(compiled: Compiled): JsonObject[] | undefined {
  const all = compiled.flatMap((release) =>
    objectsAt(release, 'planning', 'project', 'additionalClassifications'),
  )
  const different = all.filter((one, place) => all.findIndex((other) => same(one, other)) === place)
  return different.length > 0 ? different : undefined
}

/** What `planning.project` says, where no process says otherwise. */
function agreed(compiled: Compiled, field: 'title' | 'description'): string | undefined {
  const all = new Set(
    compiled.flatMap((release) => textAt(release, 'planning', 'project', field) ?? []),
  )
  return all.size === 1 ? [...all][0] : undefined
}

/** What one process says, or what each says, with its ocid before it. */
function told(compiled: Compiled, ...path: string[]): string | undefined {
  const [only] = compiled
  if (compiled.length === 1) return textAt(only, ...path)
  const lines = compiled.flatMap((release) => {
    const text = textAt(release, ...path)
    return text === undefined ? [] : [`<${asText(own(release, 'ocid'))}> ${text}\n`]
  })
  return lines.length > 0 ? lines.join('') : undefined
}

/** A title that a single process has needs no ocid before it. */
function onlyOrTold(compiled: Compiled, ...path: string[]): string | undefined {
  const all = compiled.flatMap((release) => textAt(release, ...path) ?? [])
  return all.length === 1 ? all[0] : told(compiled, ...path)
}

function locationsOf(compiled: Compiled, asked: Asked): JsonObject[] | undefined {
  const planned = compiled.flatMap((release) =>
    objectsAt(release, 'planning', 'project', 'locations'),
  )
  if (planned.length > 0) return planned
  if (!asked('location_from_items')) return undefined
  const delivered = compiled.map((release) =>
    objectsAt(release, 'tender', 'items').flatMap((item) => {
      const address = at(item, 'deliveryAddress')
      const location = at(item, 'deliveryLocation')
      return [...(isObject(location) ? [location] : []), ...(address ? [{ address }] : [])]
    }),
  )
  return delivered.find((locations) => locations.length > 0)
}

/** The budgets of all processes, where one currency says them: where one says none, nobody knows what all cost. */
function budgetOf(compiled: Compiled): JsonObject | undefined {
  const values = compiled.map((release) => at(release, 'planning', 'budget', 'amount'))
  const first = values.find(isObject)
  if (!first) return undefined
  if (compiled.length === 1) return { amount: first }
  const currency = at(first, 'currency')
  if (values.some((value) => at(value, 'currency') !== currency)) return undefined
  const amount = sumOf(values.map((value) => at(value, 'amount')))
  return { amount: present({ amount, currency }) }
}

const plannedTypes = [
  'budgetApproval',
  'needsAssessment',
  'environmentalImpact',
  'landAndSettlementImpact',
  'projectScope',
]

/** The documents of the project, by their type. */
function documentsOf(compiled: Compiled, asked: Asked): JsonObject[] | undefined {
  const planned = compiled.flatMap((release) => objectsAt(release, 'planning', 'documents'))
  const carried = compiled
    .flatMap((release) => objectsAt(release, 'contracts'))
    .flatMap((contract) => objectsAt(contract, 'implementation', 'documents'))
  const types = plannedTypes.filter(
    (type) => type !== 'needsAssessment' || asked('purpose_needs_assessment'),
  )
  const chosen = [
    ...types.flatMap((type) => planned.filter(({ documentType }) => documentType === type)),
    ...carried.filter(({ documentType }) => documentType === 'finalAudit'),
  ]
  return chosen.length > 0 ? numbered(chosen) : undefined
}

/** As the reference: at each clash all documents so far are numbered anew, and those that follow keep their ids. */
function numbered(documents: readonly JsonObject[]): JsonObject[] {
  let anew = 0
  const since = new Set<Json>()
  documents.forEach((document, place) => {
    const id = own(document, 'id') ?? null
    const number = typeof id === 'string' && /^[1-9]\d*$/.test(id) ? Number(id) : 0
    if (since.has(id) || (number > 0 && number <= anew)) {
      anew = place + 1
      since.clear()
    } else since.add(id)
  })
  return documents.map((document, place) =>
    place < anew ? { ...document, id: String(place + 1) } : document,
  )
}
