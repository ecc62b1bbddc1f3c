import {
  type JsonObject as Fields,
  hidePersonalData,
  type Json,
  type PersonalDatum,
} from '@tequio/ocds'
import { isOffice, personalValues } from '../../../kernel/act/index.ts'
import { naturalRfc } from '../rules/papers.ts'
import type { Reserved } from './rows.ts'

/**
 * Takes out of a mended release what DESIGN §7 keeps from the public: who answers the telephone at a company, a
 * natural person's RFC and address, and what is of a person in any text. Offices of the government keep their contact: it
 * is theirs, not a person's. Each value is listed with the path where it stood.
 */
export function reserve(release: Fields): { release: Fields; reserved: Reserved[] } {
  const reserved: Reserved[] = []
  const copy = structuredClone(release)
  const parties = Array.isArray(copy.parties) ? copy.parties.filter(isFields) : []
  const renamed = new Map<string, string>()
  for (const [at, party] of parties.entries()) {
    const path = `parties/${at}`
    const natural = naturalRfcOf(party)
    if (natural)
      renamed.set(
        String(party.id ?? natural),
        hidePerson(party, { path, reserved, number: renamed.size + 1 }),
      )
    if (natural || !isOffice(party))
      takeOut(party, 'contactPoint', { path, reserved, why: contactWhy })
    if (natural) takeOut(party, 'address', { path, reserved, why: addressWhy })
  }
  const inTexts = personalValues(copy).filter(({ inName }) => !inName)
  const found = Map.groupBy(inTexts, ({ path }) => path)
  return { release: withoutData(copy, { renamed, found, reserved, path: '' }) as Fields, reserved }
}

const contactWhy = 'Contacto de una persona.'
const addressWhy = 'Domicilio de una persona física.'
const rfcWhy = 'RFC de una persona física.'
const dataWhy = 'Dato de una persona dentro de un texto.'
const HIDDEN = '(dato reservado)'

type Taking = { readonly path: string; readonly reserved: Reserved[] }

/** The person stays in the process under an identifier that says nothing of them. */
function hidePerson(
  party: Fields,
  { path, reserved, number }: Taking & { number: number },
): string {
  const id = `persona-${number}`
  if (party.id !== undefined) reserved.push({ path: `${path}/id`, value: party.id, why: rfcWhy })
  party.id = id
  const identifier = party.identifier
  if (isFields(identifier))
    takeOut(identifier, 'id', { path: `${path}/identifier`, reserved, why: rfcWhy })
  if (isFields(identifier) && Object.keys(identifier).length === 0) delete party.identifier
  return id
}

function takeOut(from: Fields, key: string, { path, reserved, why }: Taking & { why: string }) {
  const value = from[key]
  if (value === undefined || value === null) return
  reserved.push({ path: `${path}/${key}`, value, why })
  delete from[key]
}

function naturalRfcOf({ id, identifier }: Fields): string | undefined {
  const own = isFields(identifier) ? identifier.id : undefined
  const candidates = [own, id].map((one) =>
    String(one ?? '')
      .replace(/^.*MX-RFC-/, '')
      .toUpperCase(),
  )
  return candidates.find((rfc) => naturalRfc.test(rfc))
}

type Walking = {
  readonly renamed: ReadonlyMap<string, string>
  readonly found: ReadonlyMap<string, readonly PersonalDatum[]>
  readonly reserved: Reserved[]
  readonly path: string
}

function withoutData(value: Json, walking: Walking): Json {
  if (typeof value === 'string') return withoutDataIn(value, walking)
  if (Array.isArray(value)) return value.map((one, at) => withoutData(one, inside(walking, at)))
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutData(one, inside(walking, key))]),
  )
}

const inside = (walking: Walking, key: string | number): Walking => ({
  ...walking,
  path: walking.path ? `${walking.path}/${key}` : String(key),
})

function withoutDataIn(text: string, { renamed, found, reserved, path }: Walking): string {
  const other = renamed.get(text)
  if (other) return other
  const data = found.get(path)
  if (!data) return text
  reserved.push({ path, value: text, why: dataWhy })
  return hidePersonalData(text, data, HIDDEN)
}

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
