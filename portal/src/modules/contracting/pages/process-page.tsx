import type { Context } from 'hono'
import {
  Columns,
  Detail,
  MoneyBars,
  Notice,
  Page,
  PageHead,
  Section,
} from '../../../design/index.ts'
import { unitNames } from '../../../kernel/organisation/index.ts'
import { eventsOf, publishedReleases } from '../../../kernel/publishing/index.ts'
import { answerMissing, type Visit } from '../../../kernel/visit/index.ts'
import { findWork, paths as workPaths } from '../../works/index.ts'
import { paths } from '../paths.ts'
import { figures, othersOf } from '../rules/amounts.ts'
import { countReserved, originsOf } from '../store/origins.ts'
import { findProcess, type ProcessRow, stateOf } from '../store/processes.ts'
import { methodNames } from '../texts.ts'
import { ContractParts } from './process-contracts.tsx'
import { DataLinks, NotPublished, Provenance, Releases } from './process-data.tsx'
import { AwardPart, CallPart, Parties } from './process-tender.tsx'
import { statusOf } from './stage-status.ts'
import { pageTexts as texts } from './texts.ts'
import { Amounts } from './value.tsx'

/** One procurement for whoever wants to know: its money, what was published and when, who, and the data. */
export async function getProcess(c: Context<Visit>) {
  const { db } = c.var.town
  const process = await findProcess(db, c.req.param('ocid') ?? '')
  if (!process) return answerMissing(c)
  const { ocid, title, stage } = process
  const [state, events, releases, origins, reserved] = await Promise.all([
    stateOf(db, process),
    eventsOf(db, ocid),
    publishedReleases(db, [ocid]),
    originsOf(db, ocid),
    countReserved(db, ocid),
  ])
  const { zone } = c.var.settings
  const path = paths.process(ocid)
  return c.html(
    <Page
      visit={c.var}
      title={title}
      description={descriptionOf(process)}
      path={path}
      here={paths.list}
      crumbs={[{ label: texts.crumb, href: paths.list }, { label: title }]}
    >
      <PageHead
        title={title}
        status={statusOf(state, stage)}
        facts={await factsOf(c, process)}
        lead={state.tender?.description ?? state.planning?.rationale ?? undefined}
      />
      {stage === 'withdrawn' && (
        <Notice tone="warning" title={texts.withdrawn}>
          {texts.withdrawnHint} {state.tender?.amendments?.at(-1)?.rationale}
        </Notice>
      )}
      <Columns
        main={
          <>
            <ContractParts state={state} zone={zone} />
            <AwardPart state={state} zone={zone} />
            <CallPart state={state} zone={zone} />
            <Parties state={state} />
          </>
        }
        aside={
          <>
            <AgainstThePlan process={process} />
            <Releases events={events} releases={releases} zone={zone} />
            <NotPublished events={events} reserved={reserved} zone={zone} />
            <Provenance origins={origins} />
            <DataLinks ocid={ocid} published={releases.length > 0} />
          </>
        }
      />
    </Page>,
  )
}

/** What WhatsApp shows: who builds it and for how much is in the page. */
const descriptionOf = ({ title, suppliers }: ProcessRow) =>
  [title, suppliers.join('; ')].filter(Boolean).join(' · ')

async function factsOf(c: Context<Visit>, { unitId, folio, method, ocid }: ProcessRow) {
  const { db } = c.var.town
  const unit = unitId === null ? undefined : (await unitNames(db, [unitId])).get(unitId)
  const work = folio === null ? undefined : await findWork(db, folio)
  const lines = [
    [texts.project, work && <a href={workPaths.work(work.folio)}>{work.facts.title}</a>],
    [texts.unit, unit],
    [texts.method, method && (methodNames[method] ?? method)],
    [texts.ocid, ocid],
  ] as const
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

/** Every amount against what was planned. */
function AgainstThePlan({ process }: { process: ProcessRow }) {
  const { plannedCentavos, awardedCentavos, contractedCentavos, paidCentavos } = process
  const [against, first] =
    plannedCentavos === null
      ? [contractedCentavos ?? awardedCentavos, texts.contracted]
      : [plannedCentavos, texts.against]
  const others = othersIn(process)
  if (against === null && others.length === 0) return null
  const bars = [
    { label: texts.awarded, centavos: awardedCentavos },
    { label: texts.contracted, centavos: contractedCentavos },
    { label: texts.paid, centavos: paidCentavos },
  ]
  return (
    <Section title={texts.money} on="sheet">
      {against !== null && (
        <MoneyBars
          against={{ label: first, centavos: against }}
          bars={bars.filter(({ label }) => label !== first)}
        />
      )}
      <Detail items={others} />
    </Section>
  )
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
