import type { Organization, OrganizationReference, oc4ids, Period, Value } from '@tequio/ocds'
import type { State } from './parts.ts'

/** Added as centavos, where all are of one currency. */
export function totalOf(values: readonly (Value | undefined)[]): oc4ids.Value | undefined {
  const known = values.flatMap((value) => amountOf(value) ?? [])
  const currencies = new Set(known.map(({ currency }) => currency))
  const [currency] = currencies
  if (known.length === 0 || currencies.size > 1) return undefined
  const amount = known.reduce((sum, value) => sum + Math.round((value.amount ?? 0) * 100), 0) / 100
  return { amount, ...(currency && { currency }) }
}

export const amountOf = (value: Value | undefined): oc4ids.Value | undefined =>
  typeof value?.amount === 'number'
    ? { amount: value.amount, ...(value.currency && { currency: value.currency }) }
    : undefined

export function spanOf(period: Period | undefined): oc4ids.Period | undefined {
  const { startDate, endDate } = period ?? {}
  const span = { ...(startDate && { startDate }), ...(endDate && { endDate }) }
  return Object.keys(span).length > 0 ? span : undefined
}

export const referenceOf = (
  organization: OrganizationReference | undefined,
): oc4ids.OrganizationReference | undefined =>
  organization?.id === undefined
    ? undefined
    : {
        id: String(organization.id),
        ...(organization.name && { name: organization.name }),
      }

/** Organisations in the shape of OC4IDS: its identifier tells no personality. */
export const projectParties = (states: readonly State[]): oc4ids.Organization[] =>
  states.flatMap(({ parties = [] }) => parties.map(projectParty))

function projectParty({ id, name, roles, identifier, address }: Organization): oc4ids.Organization {
  const { scheme, id: own, legalName } = identifier ?? {}
  const official = {
    ...(scheme && { scheme }),
    ...(own && { id: String(own) }),
    ...(legalName && { legalName }),
  }
  const { streetAddress, locality, region, postalCode, countryName } = address ?? {}
  const where = Object.fromEntries(
    Object.entries({ streetAddress, locality, region, postalCode, countryName }).filter(
      ([, text]) => text,
    ),
  )
  return {
    ...(id && { id }),
    ...(name && { name }),
    ...(Object.keys(official).length > 0 && { identifier: official }),
    ...(Object.keys(where).length > 0 && { address: where }),
    ...(roles && roles.length > 0 && { roles: [...roles] }),
  }
}

/** A list without elements is no field. */
export function filled<Lists extends Record<string, readonly unknown[]>>(
  lists: Lists,
): Partial<Lists> {
  return Object.fromEntries(
    Object.entries(lists).filter(([, list]) => list.length > 0),
  ) as Partial<Lists>
}
