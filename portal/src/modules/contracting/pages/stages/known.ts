import type { Contract, Value } from '@tequio/ocds'
import { type CalendarDate, calendarDate } from '../../../../lib/dates.ts'
import { MXN } from '../../../../lib/money.ts'
import { currencyOf } from '../../rules/amounts.ts'
import { dateWritten } from '../../rules/days.ts'
import type { State } from '../../rules/parts.ts'
import { formTexts } from '../form-texts.ts'
import type { FieldSpec, Known } from './stage-page.ts'

/** An amount as the form shows it: «1550000», «1275862.07». */
export const amountText = (value: Value | undefined): string =>
  typeof value?.amount === 'number' ? String(value.amount) : ''

/** A date of the standard as the form shows it: «20/11/2026». */
export const dayText = (zone: string, dateTime: string | null | undefined): string =>
  typedDay(dateWritten(zone, dateTime))

export const typedDay = (date: CalendarDate | undefined): string =>
  date ? calendarDate(date).split('-').reverse().join('/') : ''

/** The contracts on which something may still be said. */
export const openContracts = ({ contracts = [] }: State): Contract[] =>
  contracts.filter(({ status }) => status !== 'cancelled' && status !== 'terminated')

/** Asked only where there are several. */
export const contractFields = ({ state }: Known): FieldSpec[] => {
  const open = openContracts(state)
  if (open.length < 2) return []
  const options = open.map(({ id, title }) => ({
    value: String(id),
    label: [id, title].filter(Boolean).join(' · '),
  }))
  return [{ name: 'contrato', kind: 'select', options }]
}

export const firstContract = ({ state }: Known): Contract | undefined => openContracts(state)[0]

/** Money of a contract is asked in its currency; in pesos the field says so itself. */
export function moneyField(known: Known, field: Omit<FieldSpec, 'kind'>): FieldSpec {
  const { state } = known
  const currency = currencyOf(firstContract(known)?.value ?? state.awards?.[0]?.value)
  return {
    ...field,
    kind: 'money',
    ...(currency !== MXN && { currency, hint: formTexts.inCurrency(currency) }),
  }
}

export const contractKnown = (known: Known) => ({
  contrato: known.asked.contrato ?? String(firstContract(known)?.id ?? ''),
})
