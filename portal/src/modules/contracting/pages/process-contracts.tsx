import type { Contract, Guarantee } from '@tequio/ocds'
import { codeTitle } from '@tequio/ocds'
import { Detail, Note, Section } from '../../../design/index.ts'
import { MXN } from '../../../lib/money.ts'
import { pesosInWords } from '../../../lib/money-text.ts'
import type { ToldAmendment } from '../rules/amendments.ts'
import { amountOf, currencyOf } from '../rules/amounts.ts'
import { endedEarly } from '../rules/contract-state.ts'
import { ContractAmendments } from './contract-amendments.tsx'
import { Milestones, type Now } from './contract-milestones.tsx'
import { Payments } from './contract-payments.tsx'
import { dayOf, spanOf } from './process-dates.ts'
import { termTexts, pageTexts as texts } from './texts.ts'
import { Amount, told } from './value.tsx'

type Props = {
  readonly contracts: readonly Contract[] | undefined
  /** The title of the page, which no contract repeats. */
  readonly title: string
  readonly amendments: ReadonlyMap<string, readonly ToldAmendment[]>
  readonly now: Now
}

/** Each contract: what was signed and what changed, what was paid of it, and its parts with their dates. */
export const ContractParts = ({ contracts = [], title, amendments, now }: Props) => (
  <>
    {contracts.map((contract) => (
      <>
        <Signed
          contract={contract}
          title={title}
          amendments={amendments.get(String(contract.id)) ?? []}
          zone={now.zone}
        />
        <Payments contract={contract} several={contracts.length > 1} zone={now.zone} />
        <Milestones contract={contract} several={contracts.length > 1} now={now} />
      </>
    ))}
  </>
)

type SignedProps = {
  readonly contract: Contract
  readonly title: string
  readonly amendments: readonly ToldAmendment[]
  readonly zone: string
}

function Signed({ contract, title, amendments, zone }: SignedProps) {
  const { id, value, implementation, guarantees = [] } = contract
  const net = value?.netAmount
  return (
    <Section title={texts.contract(String(id))} on="sheet">
      <Detail
        items={told([
          [texts.title, contract.title !== title && contract.title],
          [texts.status, statusOf(contract)],
          [texts.amount, value && <InWords contract={contract} />],
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
      <ContractAmendments amendments={amendments} zone={zone} />
    </Section>
  )
}

const statusOf = (contract: Contract) =>
  endedEarly(contract)
    ? texts.contractEndedEarly
    : codeTitle('contractStatus', contract.status ?? '')

/** As the paper says it, figure and words. */
function InWords({ contract: { value } }: { contract: Contract }) {
  const amount = amountOf(value)
  return (
    <>
      <Amount value={value} />
      {amount !== undefined && currencyOf(value) === MXN && <Note>{pesosInWords(amount)}</Note>}
    </>
  )
}

const watchersOf = ({ surveillanceMechanisms }: Contract) =>
  (surveillanceMechanisms ?? [])
    .map((code) => {
      const name = codeTitle('surveillanceMechanisms', code) ?? code
      const meaning = termTexts.watchers[code]
      return meaning ? `${name} (${meaning})` : name
    })
    .join('; ')

const Guarantees = ({ guarantees }: { guarantees: readonly Guarantee[] }) => (
  <>
    {guarantees.map(({ type, value }, at) => (
      <>
        {at > 0 && '; '}
        {codeTitle('guaranteeType', type ?? '') ?? type} <Amount value={value} />
        {termTexts.guaranteeKinds[type ?? ''] && ` (${termTexts.guaranteeKinds[type ?? '']})`}
      </>
    ))}
    <Note>{termTexts.guarantees}</Note>
  </>
)
