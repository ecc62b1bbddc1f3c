import { asText, isObject, type Json, type JsonObject, own } from '../merge/json.ts'
import { md5 } from './md5.ts'

/** A place of a release where OCDS 1.0 wrote an organization and 1.1 refers to one. */
export type OrganizationPlace = {
  holder: JsonObject | Json[]
  key: string | number
  path: (string | number)[]
  role: string
}

/** In the order in which the reference collects parties: buyer, procuring entity, tenderers, suppliers. */
export function organizationPlaces(release: JsonObject): OrganizationPlace[] {
  const tender = own(release, 'tender')
  const awards = listOf(release, 'awards')
  return [
    ...single(release, 'buyer', ['buyer'], 'buyer'),
    ...single(tender, 'procuringEntity', ['tender', 'procuringEntity'], 'procuringEntity'),
    ...several(tender, 'tenderers', ['tender', 'tenderers'], 'tenderer'),
    ...awards.flatMap((award, at) =>
      several(award, 'suppliers', ['awards', at, 'suppliers'], 'supplier'),
    ),
  ]
}

/** Every transaction, with its place. */
export const transactionsOf = (release: JsonObject) =>
  listOf(release, 'contracts').flatMap((contract, at) =>
    listOf(isObject(contract) ? own(contract, 'implementation') : undefined, 'transactions')
      .filter(isObject)
      .map((transaction, position) => ({
        transaction,
        path: ['contracts', at, 'implementation', 'transactions', position],
      })),
  )

export const listOf = (holder: Json | undefined, key: string): Json[] => {
  const list = isObject(holder) ? own(holder, key) : undefined
  return Array.isArray(list) ? list : []
}

/**
 * The id that ocdskit gives to an organization without one: the MD5 of what identified it in OCDS 1.0.
 * Values are joined by «-»; a part counts only where its object is there, and null counts as empty.
 */
export function partyId(organization: JsonObject): string {
  const parts = identifying.flatMap(([part, fields]) => {
    const object = part === '' ? organization : own(organization, part)
    return isObject(object) ? fields.map((field) => text(own(object, field))) : []
  })
  return md5(parts.join('-'))
}

const identifying: [part: string, fields: string[]][] = [
  ['', ['name']],
  ['identifier', ['scheme', 'id', 'legalName', 'uri']],
  ['address', ['streetAddress', 'locality', 'region', 'postalCode', 'countryName']],
  ['contactPoint', ['name', 'email', 'telephone', 'faxNumber', 'url']],
]

const text = (value: Json | undefined) =>
  value === undefined || value === null || value === false || value === 0 ? '' : asText(value)

function single(
  holder: Json | undefined,
  key: string,
  path: (string | number)[],
  role: string,
): OrganizationPlace[] {
  return isObject(holder) && isObject(own(holder, key)) ? [{ holder, key, path, role }] : []
}

function several(
  holder: Json | undefined,
  key: string,
  path: (string | number)[],
  role: string,
): OrganizationPlace[] {
  const list = listOf(holder, key)
  return list.flatMap((organization, at) =>
    isObject(organization) ? [{ holder: list, key: at, path: [...path, at], role }] : [],
  )
}
