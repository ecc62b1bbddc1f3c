import type { Contract, Guarantee, Milestone, Transaction } from '@tequio/ocds'
import { codeTitle } from '@tequio/ocds'
import { type Column, DataTable, Detail, Section } from '../../../design/index.ts'
import type { State } from '../rules/parts.ts'
import { Documents } from './documents.tsx'
import { guaranteeOptions, surveillanceOptions } from './form-texts.ts'
import { dayOf, spanOf } from './process-dates.ts'
import { Amendments } from './process-tender.tsx'
import { pageTexts as texts } from './texts.ts'
import { Amount, told } from './value.tsx'

type Props = { readonly state: State; readonly zone: string }

export const ContractParts = ({ state: { contracts = [] }, zone }: Props) => (
  <>
    {contracts.map((contract) => (
      <ContractPart contract={contract} zone={zone} />
    ))}
  </>
)

function ContractPart({ contract, zone }: { contract: Contract; zone: string }) {
  const { id, value, implementation, guarantees = [] } = contract
  const net = value?.netAmount
  return (
    <Section title={texts.contract(String(id))} on="sheet">
      <Detail
        items={told([
          [texts.title, contract.title],
          [texts.status, codeTitle('contractStatus', contract.status ?? '')],
          [texts.amount, value && <Amount value={value} />],
          [texts.net, typeof net === 'number' && <Amount value={{ ...value, amount: net }} />],
          [texts.signed, dayOf(zone, contract.dateSigned)],
          [texts.period, spanOf(zone, contract.period)],
          [texts.watched, watchersOf(contract)],
          [texts.guarantees, guarantees.length > 0 && <Guarantees guarantees={guarantees} />],
          [texts.ended, dayOf(zone, implementation?.endDate)],
          [texts.why, implementation?.endDateDetails],
          [
            texts.finalValue,
            implementation?.finalValue && <Amount value={implementation.finalValue} />,
          ],
        ])}
      />
      <Amendments amendments={contract.amendments} zone={zone} />
      <Payments payments={implementation?.transactions ?? []} zone={zone} />
      <Milestones milestones={implementation?.milestones ?? []} zone={zone} />
      <Documents
        documents={[...(contract.documents ?? []), ...(implementation?.documents ?? [])]}
      />
    </Section>
  )
}

const watchersOf = ({ surveillanceMechanisms }: Contract) =>
  (surveillanceMechanisms ?? [])
    .map((code) => surveillanceOptions.find(({ value }) => value === code)?.label ?? code)
    .join('; ')

const Guarantees = ({ guarantees }: { guarantees: readonly Guarantee[] }) => (
  <>
    {guarantees.map(({ type, value }, at) => (
      <>
        {at > 0 && '; '}
        {guaranteeOptions.find((one) => one.value === type)?.label ?? type} <Amount value={value} />
      </>
    ))}
  </>
)

function Payments({ payments, zone }: { payments: readonly Transaction[]; zone: string }) {
  if (payments.length === 0) return null
  const columns: readonly Column<Transaction>[] = [
    { key: 'number', label: texts.number, main: true, cell: ({ id }) => String(id) },
    { key: 'date', label: texts.date, cell: ({ date }) => dayOf(zone, date) ?? '' },
    { key: 'payee', label: texts.payee, cell: ({ payee }) => payee?.name ?? '' },
    {
      key: 'amount',
      label: texts.amount,
      kind: 'number',
      cell: ({ value }) => <Amount value={value} />,
    },
  ]
  return <DataTable caption={texts.payments} columns={columns} rows={payments} />
}

function Milestones({ milestones, zone }: { milestones: readonly Milestone[]; zone: string }) {
  if (milestones.length === 0) return null
  const columns: readonly Column<Milestone>[] = [
    { key: 'title', label: texts.title, main: true, cell: ({ title, id }) => title ?? String(id) },
    { key: 'due', label: texts.dueDate, cell: ({ dueDate }) => dayOf(zone, dueDate) ?? '' },
    { key: 'met', label: texts.dateMet, cell: ({ dateMet }) => dayOf(zone, dateMet) ?? '' },
    {
      key: 'status',
      label: texts.status,
      cell: ({ status }) => codeTitle('milestoneStatus', status ?? '') ?? '',
    },
  ]
  return <DataTable caption={texts.milestones} columns={columns} rows={milestones} />
}
