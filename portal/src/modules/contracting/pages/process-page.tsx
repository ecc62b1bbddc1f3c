import type { Context } from 'hono'
import { Columns, Notice, Page, PageHead } from '../../../design/index.ts'
import { townClock } from '../../../kernel/calendar/index.ts'
import { organisationPaths, unitNames } from '../../../kernel/organisation/index.ts'
import { eventsOf, publishedReleases } from '../../../kernel/publishing/index.ts'
import { answerMissing, type Visit } from '../../../kernel/visit/index.ts'
import { dateIn } from '../../../lib/zones.ts'
import { findWork, type Work, paths as workPaths } from '../../works/index.ts'
import { paths } from '../paths.ts'
import { amendmentsTold } from '../rules/amendments.ts'
import { assemble } from '../rules/parts.ts'
import { stepsOf } from '../rules/steps.ts'
import { countReserved, originsOf } from '../store/origins.ts'
import { findProcess, type ProcessRow, partsUntil } from '../store/processes.ts'
import { methodNames } from '../texts.ts'
import { Documents } from './documents.tsx'
import { aboutProcess } from './process-about.ts'
import { ContractParts } from './process-contracts.tsx'
import { DataLinks, NotPublished, Provenance, Releases } from './process-data.tsx'
import { AgainstThePlan } from './process-money.tsx'
import { sentenceOf } from './process-sentence.ts'
import { Steps } from './process-steps.tsx'
import { HowChosen, Parties } from './process-tender.tsx'
import { What } from './process-what.tsx'
import { statusOf } from './stage-status.ts'
import { pageTexts as texts } from './texts.ts'

/** One procurement for whoever wants to know: what was bought, by whom, from whom, how, for how much, and the data. */
export async function getProcess(c: Context<Visit>) {
  const { db } = c.var.town
  const process = await findProcess(db, c.req.param('ocid') ?? '')
  if (!process) return answerMissing(c)
  const told = await everythingOf(c, process)
  const { state, rows, work, now, events, releases, origins, reserved } = told
  const { ocid, title, stage } = process
  const { zone } = now
  const sentence = sentenceOf({ process, state, zone, today: now.today })
  const path = paths.process(ocid)
  return c.html(
    <Page
      visit={c.var}
      title={title}
      description={[title, sentence].filter(Boolean).join('. ').replace(/\.\./g, '.')}
      path={path}
      here={paths.list}
      crumbs={[{ label: texts.crumb, href: paths.list }, { label: title }]}
      about={aboutProcess(c.var, { process, state, releases, sentence })}
    >
      <PageHead
        title={title}
        status={statusOf(state, stage)}
        facts={await factsOf(c, process, work)}
        lead={sentence || undefined}
      />
      {stage === 'withdrawn' && (
        <Notice tone="warning" title={texts.withdrawn}>
          {texts.withdrawnHint} {state.tender?.amendments?.at(-1)?.rationale}
        </Notice>
      )}
      <Columns
        main={
          <>
            <Steps state={state} steps={told.steps} zone={zone} />
            <What state={state} work={work} />
            <HowChosen state={state} zone={zone} />
            <ContractParts
              contracts={state.contracts}
              title={title}
              amendments={amendmentsTold(rows)}
              now={{ ...now, followed: process.importId === null }}
            />
            <Documents state={state} />
            <Parties state={state} />
          </>
        }
        aside={
          <>
            <AgainstThePlan process={process} state={state} />
            <Releases events={events} releases={releases} zone={zone} />
            <DataLinks ocid={ocid} releases={releases} />
            <NotPublished events={events} reserved={reserved} zone={zone} />
            <Provenance origins={origins} zone={zone} />
          </>
        }
      />
    </Page>,
  )
}

async function everythingOf(c: Context<Visit>, process: ProcessRow) {
  const { town, settings, now: instant } = c.var
  const { db } = town
  const { ocid, folio, lastSeq } = process
  const [rows, events, releases, origins, reserved, now, work] = await Promise.all([
    partsUntil(db, ocid, lastSeq),
    eventsOf(db, ocid),
    publishedReleases(db, [ocid]),
    originsOf(db, ocid),
    countReserved(db, ocid),
    townClock(db, settings, instant),
    folio === null ? undefined : findWork(db, folio),
  ])
  const state = assemble(ocid, rows)
  const planned = events[0]?.tags.includes('planning') ? events[0].recordedAt : undefined
  const plannedOn = planned && dateIn(settings.zone, planned)
  const followed = process.importId === null
  const steps = stepsOf(state, { ...now, rows, plannedOn, followed })
  return { state, rows, events, releases, origins, reserved, now, work, steps }
}

async function factsOf(c: Context<Visit>, process: ProcessRow, work: Work | undefined) {
  const { unitId, method, suppliers } = process
  const { db } = c.var.town
  const unit = unitId === null ? undefined : (await unitNames(db, [unitId])).get(unitId)
  const lines = [
    [texts.project, work && <a href={workPaths.work(work.folio)}>{work.facts.title}</a>],
    [texts.unit, unit && <a href={organisationPaths.publicUnit(unitId ?? '')}>{unit}</a>],
    [texts.company, suppliers.join('; ')],
    [texts.method, method && (methodNames[method] ?? method)],
  ] as const
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}
