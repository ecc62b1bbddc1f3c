import { Detail, Stack, Status } from '../../../design/index.ts'
import type { CalendarDate } from '../../../lib/dates.ts'
import { paths } from '../paths.ts'
import { type Figure, moneyOf } from '../rules/amounts.ts'
import { isOver } from '../rules/summary.ts'
import type { ProcessRow } from '../store/processes.ts'
import { dayText, methodNames } from '../texts.ts'
import { stageStatus } from './stage-status.ts'
import { sectionTexts as texts } from './texts.ts'
import { Amounts } from './value.tsx'

type Props = { readonly processes: readonly ProcessRow[]; readonly today: CalendarDate }

/** «El contrato» on the page of a project: each procurement in a few lines, with the way to all of it. */
export const ContractSection = ({ processes, today }: Props) => (
  <>
    {processes.map((process) => (
      <Stack>
        <Status {...stageStatus(process.stage)} />
        <Detail items={linesOf(process, today)} />
        <p>
          <a href={paths.process(process.ocid)}>{texts.whole(process.title)}</a>
        </p>
      </Stack>
    ))}
  </>
)

function linesOf(process: ProcessRow, today: CalendarDate) {
  const { method, suppliers, signedOn, endsOn, stage, ...money } = process
  const past = isOver(stage) || (endsOn !== null && endsOn < today)
  const lines = [
    [texts.supplier, suppliers.join('; ')],
    [texts.method, method && (methodNames[method] ?? method)],
    [texts.planned, moneyOf(money, 'contracted').length === 0 && amounts(money, 'planned')],
    [texts.contracted, amounts(money, 'contracted')],
    [texts.paid, amounts(money, 'paid')],
    [texts.signed, signedOn && dayText(signedOn)],
    [past ? texts.hadToEnd : texts.ends, endsOn && dayText(endsOn)],
  ] as const
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

function amounts(money: Parameters<typeof moneyOf>[0], figure: Figure) {
  const sums = moneyOf(money, figure)
  return sums.length > 0 && <Amounts of={sums} />
}
