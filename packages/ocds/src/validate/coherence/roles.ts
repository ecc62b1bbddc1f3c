import { entriesOf, isObject, type JsonObject, own } from '../values.ts'
import { type Entry, entriesIn, objectIn, type Process, type Say, textIn } from './process.ts'

type Party = { readonly name: string | undefined; readonly roles: ReadonlySet<unknown> }
type Reference = {
  readonly path: string
  readonly id: string
  readonly role: string
  readonly name: string | undefined
}

/** Whether the organizations that are referred to are in `parties`, with that role and that name. */
export function checkRoles(process: Process, say: Say) {
  const { release } = process
  const listed = entriesIn(release, 'parties', '')
  for (const party of listed) checkParty(party, say)

  const parties = new Map(listed.map(({ object }) => [textIn(object, 'id'), partyOf(object)]))
  const references = referencesIn(process)
  if (parties.size > 0) for (const reference of references) checkReference(reference, parties, say)
  const buyer = references.find(({ role }) => role === 'buyer')?.id
  const sold = references.find(({ role, id }) => role === 'supplier' && id === buyer)
  if (sold) say('buyer-is-supplier', sold.path, sold.id)
}

const partyOf = (party: JsonObject): Party => ({
  name: textIn(party, 'name'),
  roles: new Set(entriesOf(own(party, 'roles'))),
})

function checkParty({ path, object }: Entry, say: Say) {
  if (entriesOf(own(object, 'roles')).length === 0) {
    say('party-without-role', path, textIn(object, 'name') ?? textIn(object, 'id'))
  }
  const identifier = objectIn(object, 'identifier')
  const rfc = own(identifier, 'scheme') === 'MX-RFC' ? textIn(identifier, 'id') : undefined
  if (rfc !== undefined && !isRfc(rfc)) say('rfc-format', `${path}/identifier/id`, rfc.slice(0, 80))
}

/** Three or four letters, a date and a key of three signs (Código Fiscal de la Federación, art. 27). */
const isRfc = (text: string) => /^[A-ZÑ&]{3,4}\d{6}[A-Z\d]{3}$/.test(text)

function checkReference(
  { path, id, role, name }: Reference,
  parties: ReadonlyMap<string | undefined, Party>,
  say: Say,
) {
  const party = parties.get(id)
  if (!party) return say('party-reference', path, id)
  if (!party.roles.has(role)) say('party-role', path, id, role)
  if (name && party.name && name !== party.name) say('party-name', `${path}/name`, name, party.name)
}

/** Where a release refers to organizations, and with which role (OCDS 1.1, «Organization references», and EDCA). */
const inRelease = [['buyer', 'buyer']] as const
const inPlanning = [
  ['requestingUnits', 'requestingUnit'],
  ['responsibleUnits', 'responsibleUnit'],
  ['contractingUnits', 'contractingUnit'],
] as const
const inTender = [
  ['procuringEntity', 'procuringEntity'],
  ['tenderers', 'tenderer'],
] as const
const inMeeting = [
  ['attendees', 'attendee'],
  ['officials', 'official'],
] as const

function referencesIn({ release, tender, awards, contracts }: Process): Reference[] {
  const found: Reference[] = []
  const add = (object: JsonObject, start: string, fields: Fields) => {
    for (const [name, role] of fields) addTo(found, own(object, name), `${start}${name}`, role)
  }
  const addEach = (entries: readonly Entry[], fields: Fields) => {
    for (const { path, object } of entries) add(object, `${path}/`, fields)
  }
  const planning = objectIn(release, 'planning')
  add(release, '', inRelease)
  add(planning, 'planning/', inPlanning)
  for (const quotes of entriesIn(planning, 'requestsForQuotes', 'planning/')) {
    addEach([quotes], [['invitedSuppliers', 'invitedSupplier']])
    addEach(entriesIn(quotes.object, 'quotes', `${quotes.path}/`), [
      ['issuingSupplier', 'issuingSupplier'],
    ])
  }
  add(tender, 'tender/', inTender)
  addEach(entriesIn(tender, 'clarificationMeetings', 'tender/'), inMeeting)
  addEach(entriesIn(objectIn(release, 'bids'), 'details', 'bids/'), [['tenderers', 'tenderer']])
  addEach(awards, [['suppliers', 'supplier']])
  for (const { path, object, payments } of contracts) {
    addEach(entriesIn(object, 'guarantees', `${path}/`), [['guarantor', 'guarantor']])
    addEach(payments, [
      ['payer', 'payer'],
      ['payee', 'payee'],
    ])
  }
  return found
}

type Fields = readonly (readonly [name: string, role: string])[]

function addTo(found: Reference[], value: unknown, path: string, role: string) {
  if (Array.isArray(value)) {
    value.forEach((entry, place) => {
      addTo(found, Array.isArray(entry) ? undefined : entry, `${path}/${place}`, role)
    })
  } else if (isObject(value)) {
    const id = textIn(value, 'id')
    if (id !== undefined) found.push({ path, id, role, name: textIn(value, 'name') })
  }
}
