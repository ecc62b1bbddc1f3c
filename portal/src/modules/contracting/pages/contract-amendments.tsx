import type { Value } from '@tequio/ocds'
import { Difference, type DifferenceRow, Note } from '../../../design/index.ts'
import type { ToldAmendment } from '../rules/amendments.ts'
import { amountOf, currencyOf } from '../rules/amounts.ts'
import { moneyText } from '../texts.ts'
import { dayOf } from './process-dates.ts'
import { termTexts, pageTexts as texts } from './texts.ts'

type Props = { readonly amendments: readonly ToldAmendment[]; readonly zone: string }

/** What each amendment changed, before and after, and why. */
export function ContractAmendments({ amendments, zone }: Props) {
  if (amendments.length === 0) return null
  return (
    <>
      <h3>{texts.amendments}</h3>
      <Note whole>{termTexts.amendments}</Note>
      {amendments.map((amendment) => (
        <One amendment={amendment} zone={zone} />
      ))}
    </>
  )
}

function One({ amendment, zone }: { amendment: ToldAmendment; zone: string }) {
  const day = dayOf(zone, amendment.date)
  const title = day ? texts.amendment(day) : texts.amendmentBare
  const said = [title, amendment.reason].filter(Boolean).join(': ')
  const rows = rowsOf(amendment, zone)
  return rows.length === 0 ? <p>{said}</p> : <Difference caption={said} rows={rows} />
}

function rowsOf({ amount, ends }: ToldAmendment, zone: string): DifferenceRow[] {
  return [
    ...(amount
      ? [{ label: texts.amount, before: money(amount.before), after: money(amount.after) }]
      : []),
    ...(ends
      ? [
          {
            label: texts.ends,
            before: dayOf(zone, ends.before) ?? null,
            after: dayOf(zone, ends.after) ?? null,
          },
        ]
      : []),
  ]
}

function money(value: Value | undefined): string | null {
  const amount = amountOf(value)
  return amount === undefined ? null : moneyText({ amount, currency: currencyOf(value) })
}
