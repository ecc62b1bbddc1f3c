import { asText, copy, isObject, type Json, type JsonObject, own, same } from '../merge/json.ts'
import { listOf, organizationPlaces, partyId, transactionsOf } from './organizations.ts'

export type UpgradeOptions = {
  /** Told, in Spanish, when the second mention of an organization says something that the first did not: it is lost. */
  warn?: (message: string) => void
}

/**
 * Takes a document of OCDS 1.0 to 1.1: organizations move to `parties` and leave references, `amendment` joins
 * `amendments`, and the money of transactions takes its new names. Deprecated fields that 1.1 still has stay.
 *
 * @param document release, record, release package or record package, or a list of them (each by itself, as the lines
 *   of JSON Lines), already parsed; it is not touched
 * @returns a new document of 1.1; one of 1.1 comes back equal. The version is the package's (none means 1.0); a
 *   release or a record is of 1.1 when a release has parties
 * @throws RangeError when the document nests deeper than 200 levels
 *
 * Source: OCDS 1.1 changelog and the reference (ocdskit upgrade), of which it keeps an oddity: payer and payee become
 * references without an entry in parties. `repair` adds the entry.
 */
export function upgrade<T extends Json>(document: T, options: UpgradeOptions = {}): T {
  const result = copy(document)
  for (const one of documentsIn(result)) {
    if (isObject(one)) upgradeOne(one, options.warn ?? ignore)
  }
  return result
}

/** A list, or the one that INAI's platform wraps, is upgraded one by one. */
function documentsIn(given: Json): Json[] {
  if (Array.isArray(given)) return given
  const wrapped = isObject(given) ? own(given, 'arrayReleasePackage') : undefined
  return Array.isArray(wrapped) ? wrapped : [given]
}

const ignore = () => undefined

function upgradeOne(document: JsonObject, warn: (message: string) => void) {
  if (versionOf(document) !== '1.0') return
  if (isPackage(document)) document.version = '1.1'
  for (const release of releasesOf(document)) upgradeRelease(release, warn)
}

const isPackage = (document: JsonObject) =>
  Array.isArray(own(document, 'records')) ||
  (Array.isArray(own(document, 'releases')) && !Object.hasOwn(document, 'ocid'))

function versionOf(document: JsonObject): string {
  if (isPackage(document)) {
    const version = own(document, 'version') ?? '1.0'
    // `1` is what is left of a 1.0 that was written as a number.
    return version === 1 ? '1.0' : asText(version)
  }
  return releasesOf(document).some((release) => Object.hasOwn(release, 'parties')) ? '1.1' : '1.0'
}

/** Every release of a document, linked ones and compiled ones too. */
function releasesOf(document: JsonObject): JsonObject[] {
  if (Array.isArray(own(document, 'records'))) {
    return listOf(document, 'records').filter(isObject).flatMap(releasesOf)
  }
  const isRecord = Object.hasOwn(document, 'releases') || Object.hasOwn(document, 'compiledRelease')
  if (!isRecord) return [document]
  const compiled = own(document, 'compiledRelease')
  return [...listOf(document, 'releases'), compiled ?? null].filter(isObject)
}

function upgradeRelease(release: JsonObject, warn: (message: string) => void) {
  upgradeOrganizations(release, warn)
  for (const block of amendable(release)) upgradeAmendment(block)
  upgradeTransactions(release, warn)
}

function upgradeOrganizations(release: JsonObject, warn: (message: string) => void) {
  const parties = partiesOf(release)
  for (const { holder, key, role } of organizationPlaces(release)) {
    const organization = Array.isArray(holder) ? holder[Number(key)] : own(holder, String(key))
    if (!isObject(organization)) continue
    const reference = refer(parties, organization, { role, warn })
    if (Array.isArray(holder)) holder[Number(key)] = reference
    else holder[key] = reference
  }
  if (parties.size === 0) return

  const before = listOf(release, 'parties')
  const added = [...parties.values()].filter((party) => !before.some((one) => same(one, party)))
  release.parties = [...before, ...added]
}

const partiesOf = (release: JsonObject) =>
  new Map(
    listOf(release, 'parties')
      .filter(isObject)
      .map((party) => [idOf(party), party]),
  )

const idOf = (organization: JsonObject): Json => own(organization, 'id') ?? partyId(organization)

/** Gives the organization its place among the parties and its role; what stays behind is a reference. */
function refer(
  parties: Map<Json, JsonObject>,
  organization: JsonObject,
  { role, warn }: { role: string; warn: (message: string) => void },
): JsonObject {
  const id = idOf(organization)
  const party = parties.get(id) ?? { ...organization, id }
  if (saysMore({ ...organization, id }, party)) warn(differs(id, role))
  parties.set(id, party)

  const roles = own(party, 'roles') ?? []
  const before = Array.isArray(roles) ? roles : [roles]
  party.roles = before.includes(role) ? before : [...before, role]
  return Object.hasOwn(organization, 'name') ? { id, name: organization.name ?? null } : { id }
}

const saysMore = (mention: JsonObject, party: JsonObject) =>
  Object.keys(mention).some((key) => !same(own(mention, key), own(party, key)))

const differs = (id: Json, role: string) =>
  `La organización «${asText(id)}» dice otra cosa como «${role}» que antes; se conserva lo primero.`

/** The blocks of a release that may carry amendments. */
export const amendable = (release: JsonObject): JsonObject[] =>
  [
    own(release, 'tender') ?? null,
    ...listOf(release, 'awards'),
    ...listOf(release, 'contracts'),
  ].filter(isObject)

function upgradeAmendment(block: JsonObject) {
  const amendment = own(block, 'amendment')
  if (!isObject(amendment)) return

  const before = listOf(block, 'amendments')
  const known = before.some((one) => same(one, amendment))
  block.amendments = known ? before : [...before, amendment]
  delete block.amendment
}

function upgradeTransactions(release: JsonObject, warn: (message: string) => void) {
  const parties = partiesOf(release)
  for (const { transaction } of transactionsOf(release)) {
    const amount = own(transaction, 'amount')
    if (!Object.hasOwn(transaction, 'value') && amount !== undefined && amount !== null) {
      transaction.value = amount
      delete transaction.amount
    }
    for (const { before, after } of renamedRoles) {
      const identifier = own(transaction, before)
      if (!isObject(identifier) || Object.hasOwn(transaction, after)) continue
      transaction[after] = refer(parties, fromIdentifier(identifier), { role: after, warn })
      delete transaction[before]
    }
  }
}

export const renamedRoles = [
  { before: 'providerOrganization', after: 'payer' },
  { before: 'receiverOrganization', after: 'payee' },
] as const

/** In 1.0 a transaction only had the identifier of whoever paid and was paid. */
export const fromIdentifier = (identifier: JsonObject): JsonObject => {
  const name = own(identifier, 'legalName')
  return name === undefined ? { identifier } : { identifier, name }
}
