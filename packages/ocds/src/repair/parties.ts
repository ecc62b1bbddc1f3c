import { listOf, organizationPlaces, partyId, transactionsOf } from '../convert/organizations.ts'
import { amendable, fromIdentifier, renamedRoles } from '../convert/upgrade.ts'
import { isObject, type Json, type JsonObject, own, same, setOwn } from '../merge/json.ts'
import {
  add,
  carry,
  edit,
  type Journal,
  join,
  type Spot,
  spotIn,
  valueAt,
  valuesIn,
} from './journal.ts'

/** The changes from OCDS 1.0 to 1.1 within a release, without losing what a second mention of an organization says. */
export function upgradeRelease(journal: Journal, release: JsonObject, path: string) {
  nameParties(journal, release, path)
  moveAmendments(journal, release, path)
  renameTransactions(journal, release, path)
  moveOrganizations(journal, release, path)
}

function nameParties(journal: Journal, release: JsonObject, path: string) {
  const parties = listOf(release, 'parties').map((party) => (isObject(party) ? party : {}))
  const taken = new Set(parties.map((party) => own(party, 'id')))
  const numbers = new Map<string, number>()
  parties.forEach((party, at) => {
    if (Object.hasOwn(party, 'id') || Object.keys(party).length === 0) return
    const bare = partyId(party)
    let id = bare
    // Two parties of which nothing tells them apart are two all the same: the second has a number after its id.
    for (let number = numbers.get(bare) ?? 2; taken.has(id); number++) {
      id = `${bare}-${number}`
      numbers.set(bare, number + 1)
    }
    taken.add(id)
    add(journal, 'missing-id', spotIn(party, 'id', under(path, ['parties', at])), id)
  })
}

function moveAmendments(journal: Journal, release: JsonObject, path: string) {
  for (const { block, at } of blocksOf(release, path)) {
    const amendment = own(block, 'amendment')
    if (!isObject(amendment)) continue
    const from = spotIn(block, 'amendment', at)
    const before = listOf(block, 'amendments')
    if (before.some((one) => same(one, amendment))) join(journal, 'amendments', from)
    else if (before.length === 0) {
      edit(journal, 'amendments', from, undefined)
      edit(journal, 'amendments', spotIn(block, 'amendments', at), [amendment])
    } else carry(journal, 'amendments', from, spotIn(before, before.length, `${at}/amendments`))
  }
}

function blocksOf(release: JsonObject, path: string) {
  const paths = new Map<JsonObject, string>()
  const tender = own(release, 'tender')
  if (isObject(tender)) paths.set(tender, under(path, ['tender']))
  for (const name of ['awards', 'contracts']) {
    listOf(release, name).forEach((block, at) => {
      if (isObject(block)) paths.set(block, under(path, [name, at]))
    })
  }
  return amendable(release).map((block) => ({ block, at: paths.get(block) ?? path }))
}

function renameTransactions(journal: Journal, release: JsonObject, path: string) {
  for (const { transaction, path: inside } of transactionsOf(release)) {
    const at = under(path, inside)
    const spot = (key: string) => spotIn(transaction, key, at)
    if (isObject(own(transaction, 'amount')) && !Object.hasOwn(transaction, 'value')) {
      carry(journal, 'transactions', spot('amount'), spot('value'))
    }
    for (const { before, after } of renamedRoles) {
      const identifier = own(transaction, before)
      if (!isObject(identifier) || Object.hasOwn(transaction, after)) continue
      const organization = fromIdentifier(identifier)
      journal.added += valuesIn(own(organization, 'name') ?? null)
      edit(journal, 'transactions', spot(before), undefined)
      edit(journal, 'transactions', spot(after), organization)
    }
  }
}

function moveOrganizations(journal: Journal, release: JsonObject, path: string) {
  const index = indexOf(listOf(release, 'parties'))
  for (const { holder, key, path: inside, role } of placesOf(release)) {
    const spot: Spot = { holder, key, path: under(path, inside) }
    const organization = valueAt(spot)
    if (isObject(organization))
      moveOrganization(journal, { release, path, spot, role, index }, organization)
  }
}

const placesOf = (release: JsonObject) => [
  ...organizationPlaces(release),
  ...transactionsOf(release).flatMap(({ transaction, path }) =>
    renamedRoles.map(({ after }) => ({
      holder: transaction,
      key: after,
      path: [...path, after],
      role: after,
    })),
  ),
]

type Place = { release: JsonObject; path: string; spot: Spot; role: string; index: PartyIndex }

/** Where each party stands, by its id and by the id of its identifier. */
type PartyIndex = { byId: Map<Json, number>; byIdentifier: Map<Json, number[]> }

function indexOf(parties: Json[]): PartyIndex {
  const index: PartyIndex = { byId: new Map(), byIdentifier: new Map() }
  parties.forEach((party, at) => {
    if (isObject(party)) enter(index, party, at)
  })
  return index
}

function enter({ byId, byIdentifier }: PartyIndex, party: JsonObject, at: number) {
  const id = own(party, 'id')
  if (id !== undefined && !byId.has(id)) byId.set(id, at)
  const identified = identifierId(party)
  if (identified === undefined) return
  const before = byIdentifier.get(identified) ?? []
  if (before.length < 20 && !before.includes(at)) byIdentifier.set(identified, [...before, at])
}

const identifierId = (party: JsonObject): Json | undefined => {
  const identifier = own(party, 'identifier')
  return isObject(identifier) ? own(identifier, 'id') : undefined
}

/** The party learns what it did not know; what contradicts it stays in the reference, where 1.1 still admits it. */
function moveOrganization(journal: Journal, place: Place, organization: JsonObject) {
  const { release, path, spot, role, index } = place
  const parties = listOf(release, 'parties')
  const id = own(organization, 'id') ?? idAmong(parties, index, organization)
  const at = index.byId.get(id) ?? -1
  const before = at < 0 ? {} : parties[at]
  if (!isObject(before)) return

  const name = own(organization, 'name')
  const { learned, left, joined } = learn(before, organization)
  const party = { ...learned, id, roles: rolesWith(learned.roles, role) }
  const reference = { ...left, id, ...(name !== undefined && { name }) }
  if (same(party, before) && same(reference, organization)) return

  // What is new: the party's id and role, and the id and name that the reference repeats.
  journal.joined += joined
  journal.added += total(party, reference) - total(before, organization) + joined
  edit(journal, 'parties', spot, reference)
  const position = at < 0 ? parties.length : at
  putParty(journal, release, path, position, party)
  enter(index, party, position)
}

function putParty(
  journal: Journal,
  release: JsonObject,
  path: string,
  position: number,
  party: JsonObject,
) {
  const parties = own(release, 'parties')
  if (!Array.isArray(parties)) edit(journal, 'parties', spotIn(release, 'parties', path), [party])
  else edit(journal, 'parties', spotIn(parties, position, under(path, ['parties'])), party)
}

const total = (...objects: JsonObject[]) =>
  objects.reduce((sum, object) => sum + valuesIn(object), 0)

/** A party with the same identifier is the same organization; otherwise the id is made of what identifies it. */
function idAmong(parties: Json[], index: PartyIndex, organization: JsonObject): Json {
  const onlyIdentified = !Object.hasOwn(organization, 'address')
  const alike = index.byIdentifier.get(identifierId(organization) ?? null) ?? []
  const known = alike
    .map((at) => parties[at] ?? null)
    .find((party) => isObject(party) && onlyIdentified && sharesIdentifier(party, organization))
  return (isObject(known) ? own(known, 'id') : undefined) ?? partyId(organization)
}

function sharesIdentifier(party: JsonObject, organization: JsonObject) {
  const one = own(party, 'identifier')
  const other = own(organization, 'identifier')
  if (!isObject(one) || !isObject(other)) return false
  const schemes = [own(one, 'scheme'), own(other, 'scheme')]
  const id = own(one, 'id')
  return (
    id !== undefined &&
    id === own(other, 'id') &&
    (schemes.includes(undefined) || same(...pair(schemes)))
  )
}

const pair = ([a, b]: (Json | undefined)[]) => [a, b] as const

type Lesson = { learned: JsonObject; left: JsonObject; joined: number }

/** What a party knows after hearing another account of itself, what it could not take, and how much it knew before. */
function learn(party: JsonObject, account: JsonObject): Lesson {
  const lesson: Lesson = { learned: { ...party }, left: {}, joined: 0 }
  for (const [key, value] of Object.entries(account)) {
    const known = own(party, key)
    if (known === undefined || known === null) setOwn(lesson.learned, key, value)
    else if (value === null) continue
    else if (same(known, value)) lesson.joined += valuesIn(value)
    else if (key === 'roles') learnRoles(lesson, known, value)
    else if (isObject(known) && isObject(value)) learnInside(lesson, key, learn(known, value))
    else setOwn(lesson.left, key, value)
  }
  return lesson
}

function learnInside(lesson: Lesson, key: string, inside: Lesson) {
  setOwn(lesson.learned, key, inside.learned)
  lesson.joined += inside.joined
  if (Object.keys(inside.left).length > 0) setOwn(lesson.left, key, inside.left)
}

/** Roles add up. */
function learnRoles(lesson: Lesson, known: Json, told: Json) {
  const roles = Array.isArray(known) ? known : []
  const more = Array.isArray(told) ? told.filter((role) => !roles.includes(role)) : []
  lesson.learned.roles = [...roles, ...more]
  lesson.joined += valuesIn(told) - more.length
}

const rolesWith = (roles: Json | undefined, role: string): Json[] => {
  const before = Array.isArray(roles) ? roles : []
  return before.includes(role) ? before : [...before, role]
}

const under = (path: string, keys: (string | number)[]) =>
  [path, ...keys].filter((key) => key !== '').join('/')
