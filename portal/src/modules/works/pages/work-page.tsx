import type { Context } from 'hono'
import { Columns, Notice, Page, Section, Timeline } from '../../../design/index.ts'
import { townClock } from '../../../kernel/calendar/index.ts'
import { documentPath } from '../../../kernel/documents/index.ts'
import { unitNames } from '../../../kernel/organisation/index.ts'
import {
  dataOf,
  figuresOf,
  type PageSection,
  sectionsOf,
  timelineOf,
} from '../../../kernel/story/index.ts'
import type { Visit } from '../../../kernel/visit/index.ts'
import { dateIn } from '../../../lib/zones.ts'
import { projectId } from '../oc4ids/project.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { nextPromise } from '../rules/lateness.ts'
import { linkedOnce } from '../rules/timeline.ts'
import { thingOf, type Work } from '../rules/work.ts'
import { waitingFile } from '../store/choices.ts'
import { evidenceOf } from '../store/evidence.ts'
import { placeLines } from '../store/place-lines.ts'
import { substitutionsOf } from '../store/steps.ts'
import { dateText } from '../texts.ts'
import { workTexts } from '../work-texts.ts'
import { ProgressSection } from './progress-table.tsx'
import { statusOfWork } from './standing-status.ts'
import { aboutWork } from './work-about.ts'
import { ChangesSection, newestChanges } from './work-changes.tsx'
import { DataSection, DocumentsSection, ShareSection } from './work-data.tsx'
import { crumbsOf, isLong, Standing, shortened, WorkHead } from './work-head.tsx'
import { workHere } from './work-here.ts'
import { MoneySection } from './work-money.tsx'
import { photosOf, TodaySection } from './work-photos.tsx'

/** One work, from the idea to the delivery, with what every room tells of it. */
export async function getWork(c: Context<Visit>) {
  const work = await workHere(c, paths.work)
  if (work instanceof Response) return work
  const { town, settings } = c.var
  const told = await toldOf(c, work)
  const { evidence, line, status } = told
  const seen = photosOf(work, evidence)
  const { title, description } = work.facts
  const url = town.url + paths.work(work.folio)
  const image = seen.newest && town.url + documentPath(seen.newest)
  const words = `${title}. ${status.word}.`
  return c.html(
    <Page
      visit={c.var}
      title={title}
      description={[`${status.word}.`, shortened(description ?? '')].join(' ').trim()}
      path={paths.work(work.folio)}
      here={paths.works}
      crumbs={crumbsOf(work.folio, line)}
      image={image}
      about={aboutWork({ work, line, url, image, publisher: settings.publisher })}
    >
      <WorkHead work={work} status={status} unitName={told.unitName} />
      <Standing work={work} steps={evidence.steps} tied={told.tied} />
      <Waiting zone={settings.zone} waiting={told.waiting} />
      <Columns
        main={
          <>
            <Section title={workTexts.timeline} on="sheet">
              <Timeline entries={linkedOnce(told.moments)} />
            </Section>
            {isLong(description) && (
              <Section title={workTexts.whole} on="sheet">
                <p>{description}</p>
              </Section>
            )}
          </>
        }
        aside={
          <>
            <MoneySection figures={told.figures} standing={work} />
            <TodaySection folio={work.folio} photos={evidence.photos.length} seen={seen} />
            <Sections sections={told.sections} />
            <DocumentsSection papers={evidence.papers} />
          </>
        }
      />
      <Columns
        main={
          <>
            <ProgressSection reports={evidence.reports} />
            <ChangesSection folio={work.folio} changes={told.changes} />
          </>
        }
        aside={
          <>
            <ShareSection words={words} url={url} />
            <DataSection
              folio={work.folio}
              id={projectId(settings, work.folio)}
              files={told.files}
            />
          </>
        }
      />
    </Page>,
  )
}

/** All that the page says, asked at once. */
async function toldOf(c: Context<Visit>, work: Work) {
  const { town, house, settings, now } = c.var
  const { db } = town
  const { folio, facts, promises, lastReport } = work
  const thing = thingOf(folio)
  const [clock, moments, figures, sections, files, evidence, tied, waiting, changes] =
    await Promise.all([
      townClock(db, settings, now),
      timelineOf(house.story, db, thing),
      figuresOf(house.story, db, thing),
      sectionsOf({ town, house }, thing),
      dataOf(house.story, db, thing),
      evidenceOf(db, folio, settings.zone),
      substitutionsOf(db, folio),
      waitingFile(db, folio),
      newestChanges(db, folio, settings.zone),
    ])
  const { placeId, unitId } = facts
  const dueOn = nextPromise(work, promises)?.baseline ?? null
  return {
    ...{ moments, figures, sections, files, evidence, tied, waiting, changes },
    status: statusOfWork({ ...work, dueOn, physical: lastReport?.physical ?? null }, clock),
    line: (await placeLines(db, [placeId])).get(placeId ?? '') ?? [],
    unitName: unitId === null ? undefined : (await unitNames(db, [unitId])).get(unitId),
  }
}

type WaitingProps = { zone: string; waiting: Awaited<ReturnType<typeof waitingFile>> }

/** Why the open data of the work are not there. */
const Waiting = ({ zone, waiting }: WaitingProps) =>
  waiting ? (
    <Notice tone="warning">
      {pageTexts.public.waiting(dateText(dateIn(zone, waiting.since)))} {waiting.why.join(' ')}
    </Notice>
  ) : null

const Sections = ({ sections }: { sections: readonly PageSection[] }) => (
  <>
    {sections.map(({ id, title, body }) => (
      <Section id={id} title={title} on="sheet">
        {body}
      </Section>
    ))}
  </>
)
