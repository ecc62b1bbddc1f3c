import type { Document, Organization, OrganizationReference, Period, Value } from '@tequio/ocds'
import type { CalendarDate } from '../../../lib/dates.ts'
import { type Centavos, MXN, toDecimal } from '../../../lib/money.ts'
import { instantAt, type Zone } from '../../../lib/zones.ts'
import { companyName } from './company-name.ts'

/** Where a procurement happens: who buys, and by which clock. */
export type Setting = {
  readonly buyer: OrganizationReference
  readonly zone: Zone
  readonly today: CalendarDate
}

export const pesos = (amount: Centavos): Value => ({ amount: toDecimal(amount), currency: MXN })

/** In the currency that already stands: a contract in dollars is paid, amended and corrected in dollars. */
export const moneyLike = (standing: Value | undefined, amount: Centavos): Value => ({
  amount: toDecimal(amount),
  currency: standing?.currency ?? MXN,
})

/** As it stood when the amount is the same; a new amount leaves no part without tax or rate of the old one behind. */
export const moneyAgain = (standing: Value | undefined, amount: Centavos): Value =>
  standing?.amount === toDecimal(amount) ? standing : moneyLike(standing, amount)

/** A calendar date as the standard's date-time: the start of that day in the town. */
export const startOf = (zone: Zone, date: CalendarDate): string =>
  dateTimeIn(zone, date, '00:00:00')

/** The last second of that day in the town: a deadline «el 30» ends when the 30th does. */
export const endOf = (zone: Zone, date: CalendarDate): string => dateTimeIn(zone, date, '23:59:59')

/** With the town's own offset, so that whoever reads only the date of it reads the right day. */
function dateTimeIn(zone: Zone, date: CalendarDate, time: string): string {
  const ahead = Date.parse(`${date}T${time}Z`) - instantAt(zone, date, time).getTime()
  const minutes = Math.round(Math.abs(ahead) / 60_000)
  const offset = [Math.floor(minutes / 60), minutes % 60].map((part) => `${part}`.padStart(2, '0'))
  return `${date}T${time}${ahead < 0 ? '-' : '+'}${offset.join(':')}`
}

export function period(
  zone: Zone,
  from: CalendarDate | undefined,
  to: CalendarDate | undefined,
): { period?: Period } {
  if (!from && !to) return {}
  return {
    period: {
      ...(from && { startDate: startOf(zone, from) }),
      ...(to && { endDate: endOf(zone, to) }),
    },
  }
}

/** A person or a company that offers or supplies, already with the identifier that may be public. */
export type Supplier = { readonly id: string; readonly name: string; readonly rfc: string | null }

/** RFC of a company: 12 characters. A natural person's has 13 and is never published. */
export const companyRfc = /^[A-ZÑ&]{3}\d{6}[A-Z\d]{3}$/
export const naturalRfc = /^[A-ZÑ&]{4}\d{6}[A-Z\d]{3}$/

export const referenceTo = ({ id, name }: Supplier): OrganizationReference => ({ id, name })

export function partyOf({ id, name, rfc }: Supplier, roles: readonly string[]): Organization {
  const personality = personalityOf({ id, name, rfc })
  return {
    id,
    name,
    roles: [...roles],
    identifier: {
      ...(rfc && { scheme: 'MX-RFC', id: rfc }),
      legalName: name,
      ...(personality && { legalPersonality: personality }),
    },
  }
}

/** Only what is known: a person by their RFC, which stays in the office, a company by its RFC or its name. */
function personalityOf({ id, name, rfc }: Supplier) {
  if (id.startsWith('persona-')) return 'naturalPerson'
  return rfc || companyName(name) ? 'legalPerson' : undefined
}

/** Adds roles to a party that already stands, in the order in which it took them. */
export function withRoles(party: Organization | undefined, fresh: Organization): Organization {
  if (!party) return fresh
  return { ...party, roles: [...new Set([...(party.roles ?? []), ...(fresh.roles ?? [])])] }
}

/** A public document of the town, by its permanent address. */
export type Paper = {
  readonly id: string
  readonly title: string
  readonly documentType: string
  readonly url: string
  readonly publishedAt: Date
  readonly mediaType: string
}

export const documentOf = ({ publishedAt, mediaType, ...paper }: Paper): Document => ({
  ...paper,
  datePublished: publishedAt.toISOString(),
  format: mediaType,
  language: 'es',
})

export const documentsWith = (
  documents: readonly Document[] | undefined,
  papers: readonly Paper[],
) => {
  const all = [...(documents ?? []), ...papers.map(documentOf)]
  return all.length > 0 ? { documents: all } : {}
}

/** The next number that no element has: a file may have counted in its own way. */
export function nextId(elements: readonly { readonly id?: unknown }[] = []): string {
  const taken = new Set(elements.map(({ id }) => String(id)))
  let number = elements.length + 1
  while (taken.has(String(number))) number += 1
  return String(number)
}

/** Text as it was typed, or no field at all: nothing empty is published. */
export function said<Key extends string>(fields: Readonly<Record<Key, string | undefined>>) {
  const entries = Object.entries<string | undefined>(fields).filter(([, text]) => text?.trim())
  return Object.fromEntries(entries.map(([key, text]) => [key, text?.trim()])) as Partial<
    Record<Key, string>
  >
}
