import type { Contract, Value } from '@tequio/ocds'
import { type CalendarDate, calendarDate } from '../../../../lib/dates.ts'
import { currencyOf } from '../../rules/amounts.ts'
import { dateWritten } from '../../rules/days.ts'
import type { State } from '../../rules/parts.ts'
import { formTexts } from '../form-texts.ts'
import { oneLine, own } from './questions.ts'
import type { Known } from './stage-page.ts'

/** An amount as the form shows it: «1550000», «1275862.07». */
export const amountText = (value: Value | undefined): string =>
  typeof value?.amount === 'number' ? String(value.amount) : ''

/** A date of the standard as the form shows it: «20/11/2026». */
export const dayText = (zone: string, dateTime: string | null | undefined): string =>
  typedDay(dateWritten(zone, dateTime))

export const typedDay = (date: CalendarDate | undefined): string =>
  date ? calendarDate(date).split('-').reverse().join('/') : ''

/** A reason is asked where what is public is said again, and only there. */
export const whenAgain = {
  when: ({ again }: Known): boolean => again,
  missing: formTexts.noReason,
}

/** The contracts on which something may still be said. */
const openContracts = ({ contracts = [] }: State): Contract[] =>
  contracts.filter(({ status }) => status !== 'cancelled' && status !== 'terminated')

export const firstContract = ({ state }: Known): Contract | undefined => openContracts(state)[0]

/** Asked only where there are several. */
export const whichContract = own(
  {
    ...{ kind: 'select', label: formTexts.contract },
    rule: { asks: 'text', required: true },
    when: ({ state }) => openContracts(state).length > 1,
    options: ({ state }) =>
      openContracts(state).map(({ id, title }) => ({
        value: String(id),
        label: [id, title].filter(Boolean).join(' · '),
      })),
  },
  oneLine,
)

/** Money of a contract is asked in its currency. */
export const contractCurrency = (known: Known): string =>
  currencyOf(firstContract(known)?.value ?? known.state.awards?.[0]?.value)

export const contractKnown = (known: Known) => ({
  contrato: known.asked.contrato ?? String(firstContract(known)?.id ?? ''),
})
