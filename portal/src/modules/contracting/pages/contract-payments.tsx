import type { Contract, Transaction } from '@tequio/ocds'
import { Bar, type Column, DataTable, Fold, Progress, Section } from '../../../design/index.ts'
import { percentText } from '../../../lib/percent.ts'
import { amountOf, currencyOf } from '../rules/amounts.ts'
import { paidOf } from '../rules/contract-state.ts'
import { moneyText } from '../texts.ts'
import { dayOf } from './process-dates.ts'
import { pageTexts as texts } from './texts.ts'
import { Amount } from './value.tsx'

type Props = { readonly contract: Contract; readonly several: boolean; readonly zone: string }

/** A payment, and how much of the contract is paid with it; undefined in another currency. */
type Paid = Transaction & { readonly share: number | undefined }

/** More than these wait in a fold. */
const AT_ONCE = 6

/** What was paid of the contract, as a bar and payment by payment. */
export function Payments({ contract, several, zone }: Props) {
  if (contract.status === 'cancelled') return null
  const payments = inOrder(contract)
  const table = <Table payments={payments} zone={zone} />
  return (
    <Section
      title={several ? texts.paymentsOf(String(contract.id)) : texts.payments}
      on="sheet"
      id={several ? undefined : 'pagos'}
    >
      <Whole contract={contract} />
      {payments.length === 0 && (
        <p>{contract.status === 'terminated' ? texts.noPaymentsEver : texts.noPayments}</p>
      )}
      {payments.length > AT_ONCE ? (
        <>
          <Last payments={payments} zone={zone} />
          <Fold label={texts.allPayments(payments.length)}>{table}</Fold>
        </>
      ) : (
        payments.length > 0 && table
      )}
    </Section>
  )
}

function Whole({ contract }: { contract: Contract }) {
  const amount = amountOf(contract.value)
  if (amount === undefined) return null
  const currency = currencyOf(contract.value)
  const paid = paidOf(contract)
  const whole = moneyText({ amount, currency })
  const words = texts.paidOf(moneyText({ amount: paid, currency }), whole)
  return <Progress label={texts.paid} of={paid} against={amount} words={words} whole={whole} />
}

function Last({ payments, zone }: { payments: readonly Paid[]; zone: string }) {
  const last = payments.at(-1)
  const amount = amountOf(last?.value)
  const day = dayOf(zone, last?.date)
  if (amount === undefined || !day) return null
  return <p>{texts.lastPayment(moneyText({ amount, currency: currencyOf(last?.value) }), day)}</p>
}

function inOrder(contract: Contract): Paid[] {
  const whole = amountOf(contract.value) ?? 0
  const currency = currencyOf(contract.value)
  let paid = 0
  return (contract.implementation?.transactions ?? [])
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .map((payment) => {
      const same = currencyOf(payment.value) === currency
      if (same) paid += amountOf(payment.value) ?? 0
      return { ...payment, share: same && whole > 0 ? paid / whole : undefined }
    })
}

function Table({ payments, zone }: { payments: readonly Paid[]; zone: string }) {
  const payees = new Set(payments.map(({ payee }) => payee?.name ?? ''))
  const columns: readonly Column<Paid>[] = [
    { key: 'number', label: texts.number, main: true, cell: ({ id }) => texts.payment(String(id)) },
    {
      ...{ key: 'date', label: texts.date, kind: 'date' },
      cell: ({ date }) => dayOf(zone, date) ?? '',
    },
    // One company that is paid every time is named above.
    ...(payees.size > 1
      ? [{ key: 'payee', label: texts.payee, cell: ({ payee }: Paid) => payee?.name ?? '' }]
      : []),
    {
      ...{ key: 'amount', label: texts.amount, kind: 'number' },
      cell: ({ value }) => <Amount value={value} />,
    },
    {
      key: 'running',
      label: texts.running,
      cell: ({ share }) =>
        share !== undefined && (
          <>
            {percentText(share)}
            <Bar share={share} />
          </>
        ),
    },
  ]
  return <DataTable caption={texts.paymentList} quiet columns={columns} rows={payments} />
}
