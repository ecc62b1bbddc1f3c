import { Detail, MoneyBars, Section } from '../../../design/index.ts'
import { centavos } from '../../../lib/money.ts'
import { formatPesos } from '../../../lib/money-text.ts'
import { figures, othersOf } from '../rules/amounts.ts'
import type { State } from '../rules/parts.ts'
import type { ProcessRow } from '../store/processes.ts'
import { missingAt } from './missing.ts'
import { pageTexts as texts } from './texts.ts'
import { Amounts } from './value.tsx'

/** Every amount against what was planned. */
export function AgainstThePlan({ process, state }: { process: ProcessRow; state: State }) {
  const { plannedCentavos, awardedCentavos, contractedCentavos, paidCentavos } = process
  const [against, first] =
    plannedCentavos === null
      ? [contractedCentavos ?? awardedCentavos, texts.contracted]
      : [plannedCentavos, texts.against]
  const others = othersIn(process)
  if (against === null && others.length === 0) return null
  const none = missingAt(process.stage)
  const bars = [
    { label: texts.awarded, centavos: awardedCentavos, none: rulingGone(process, state) ?? none },
    { label: texts.contracted, centavos: contractedCentavos, none },
    { label: texts.paid, centavos: paidCentavos, none },
  ]
  return (
    <Section title={texts.money} on="sheet" id="dinero">
      {against !== null && (
        <MoneyBars
          against={{ label: first, centavos: against }}
          bars={bars.filter(({ label }) => label !== first)}
        />
      )}
      <Compared process={process} />
      {others.length > 0 && <Detail items={others} />}
    </Section>
  )
}

/** A ruling that was cancelled did exist. */
const rulingGone = ({ stage }: ProcessRow, { awards = [] }: State) =>
  stage === 'cancelled' && awards.length > 0 ? texts.rulingCancelled : undefined

/** What was signed beside what was planned, in one sentence. */
function Compared({ process: { plannedCentavos, contractedCentavos } }: { process: ProcessRow }) {
  if (plannedCentavos === null || contractedCentavos === null) return null
  const more = contractedCentavos - plannedCentavos
  const amount = formatPesos(centavos(Math.abs(more)))
  return <p>{more === 0 ? texts.same : more > 0 ? texts.more(amount) : texts.less(amount)}</p>
}

/** No bar is drawn between two currencies: what is not pesos is said in words. */
const othersIn = ({ otherMoney }: ProcessRow) =>
  figures.flatMap((figure) => {
    const sums = othersOf(otherMoney, figure)
    return sums.length === 0 ? [] : [{ label: figureNames[figure], value: <Amounts of={sums} /> }]
  })

const figureNames = {
  planned: texts.against,
  awarded: texts.awarded,
  contracted: texts.contracted,
  paid: texts.paid,
}
