import { findPersonalData, type PersonalDatum, type PersonalKind } from '@tequio/ocds'

/**
 * The data of persons in what is about to be public (DESIGN §7). What an office of the government says of itself is no
 * person's: the telephone and the e-mail of its contact, and any address of its domain (decision 0005).
 */
export function personalValues(document: unknown): PersonalDatum[] {
  const offices = officesIn(document)
  return findPersonalData(document, {
    allow: (path, kind, text) =>
      isContact(kind) && (offices.has(partyOf(path)) || governmentEmail.test(text)),
  })
}

/** Whether a party is an office of the government. */
export const isOffice = (party: unknown): boolean =>
  isFields(party) &&
  Array.isArray(party.roles) &&
  party.roles.some((role) => officeRoles.has(String(role)))

const officeRoles = new Set([
  ...['buyer', 'procuringEntity', 'payer', 'funder', 'enquirer', 'reviewBody'],
  ...['requestingUnit', 'contractingUnit', 'responsibleUnit', 'technicalUnit', 'official'],
])

const isContact = (kind: PersonalKind) => kind === 'telephone' || kind === 'email'

const governmentEmail = /[@.]gob\.mx$/i

/** The paths of the contacts that are of an office: «parties/0/contactPoint». */
function officesIn(document: unknown): ReadonlySet<string> {
  const parties = isFields(document) && Array.isArray(document.parties) ? document.parties : []
  return new Set(
    parties.flatMap((party, at) => (isOffice(party) ? [`parties/${at}/contactPoint`] : [])),
  )
}

const partyOf = (path: string) => path.split('/').slice(0, 3).join('/')

const isFields = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
