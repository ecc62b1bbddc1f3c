import { Detail, Money, Status } from '../../../design/index.ts'
import { paths } from '../paths.ts'
import type { ProcessRow } from '../store/processes.ts'
import { dayText, methodNames } from '../texts.ts'
import { stageStatus } from './stage-status.ts'
import { sectionTexts as texts } from './texts.ts'

/** «El contrato» on the page of a project: each procurement in a few lines, with the way to all of it. */
export const ContractSection = ({ processes }: { processes: readonly ProcessRow[] }) => (
  <>
    {processes.map((process) => (
      <div class="stack">
        <Status {...stageStatus(process.stage)} />
        <Detail items={linesOf(process)} />
        <p>
          <a href={paths.process(process.ocid)}>{texts.whole(process.title)}</a>
        </p>
      </div>
    ))}
  </>
)

function linesOf({ method, suppliers, signedOn, endsOn, ...money }: ProcessRow) {
  const lines = [
    [texts.supplier, suppliers.join('; ')],
    [texts.method, method && (methodNames[method] ?? method)],
    [texts.planned, amount(money.contractedCentavos === null ? money.plannedCentavos : null)],
    [texts.contracted, amount(money.contractedCentavos)],
    [texts.paid, amount(money.paidCentavos)],
    [texts.signed, signedOn && dayText(signedOn)],
    [texts.ends, endsOn && dayText(endsOn)],
  ] as const
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

const amount = (centavos: number | null) => centavos !== null && <Money of={centavos} />
