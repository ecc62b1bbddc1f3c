import type { Context } from 'hono'
import {
  Columns,
  Detail,
  MoneyBars,
  Notice,
  Page,
  PageHead,
  Section,
  Timeline,
} from '../../../design/index.ts'
import { townClock } from '../../../kernel/calendar/index.ts'
import { organisationPaths, unitNames } from '../../../kernel/organisation/index.ts'
import { dataPaths } from '../../../kernel/publishing/index.ts'
import {
  type Figure,
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
import { thingOf, type Work } from '../rules/work.ts'
import { waitingFile } from '../store/choices.ts'
import { placeLines } from '../store/place-lines.ts'
import { dateText } from '../texts.ts'
import { PlaceWay } from './place-line.tsx'
import { statusOfWork } from './standing-status.ts'
import { workHere } from './work-here.ts'

const { public: texts, fields } = pageTexts

/** One work, from the day it has money to the day it is delivered, with what every room tells of it. */
export async function getWork(c: Context<Visit>) {
  const work = await workHere(c, paths.work)
  if (work instanceof Response) return work
  const { town, house, settings, now } = c.var
  const thing = thingOf(work.folio)
  const [clock, moments, figures, sections, waiting] = await Promise.all([
    townClock(town.db, settings, now),
    timelineOf(house.story, town.db, thing),
    figuresOf(house.story, town.db, thing),
    sectionsOf({ town, house }, thing),
    waitingFile(town.db, work.folio),
  ])
  const { title, description, placeId, address, unitId } = work.facts
  const place = (await placeLines(town.db, [placeId])).get(placeId ?? '')
  const units = await unitNames(town.db, unitId === null ? [] : [unitId])
  const dueOn = nextPromise(work, work.promises)?.baseline ?? null
  const delivery = work.promises.find(({ step }) => step === 'delivered')?.baseline
  const physical = work.lastReport?.physical ?? null
  return c.html(
    <Page
      visit={c.var}
      title={title}
      description={description ?? undefined}
      path={paths.work(work.folio)}
      here={paths.works}
      crumbs={[{ label: texts.title, href: paths.works }, { label: work.folio }]}
    >
      <PageHead
        title={title}
        lead={description}
        status={statusOfWork({ ...work, dueOn, physical }, clock)}
        facts={[
          { label: fields.folio, value: work.folio },
          ...(place ? [{ label: fields.place, value: <PlaceWay line={place} /> }] : []),
          ...(address ? [{ label: fields.address, value: address }] : []),
          { label: fields.unit, value: unitLink(unitId, units) },
          ...(delivery ? [{ label: fields.promisedFor, value: dateText(delivery) }] : []),
        ]}
      />
      {waiting && (
        <Notice tone="warning">
          {texts.waiting(dateText(dateIn(settings.zone, waiting.since)))} {waiting.why.join(' ')}
        </Notice>
      )}
      <Columns
        main={
          <>
            <Section title={texts.timeline} on="sheet">
              <Timeline entries={moments} />
            </Section>
            <Sections sections={sections} />
          </>
        }
        aside={
          <>
            <MoneySection figures={figures} />
            <DataSection work={work} id={projectId(settings, work.folio)} />
          </>
        }
      />
    </Page>,
  )
}

const unitLink = (id: string | null, names: ReadonlyMap<string, string>) =>
  id === null ? fields.nobody : <a href={organisationPaths.publicUnit(id)}>{names.get(id)}</a>

const Sections = ({ sections }: { sections: readonly PageSection[] }) => (
  <>
    {sections.map(({ id, title, body }) => (
      <Section id={id} title={title} on="sheet">
        {body}
      </Section>
    ))}
  </>
)

/** Each amount against the ceiling of the place or, where nobody set one, against what was assigned. */
function MoneySection({ figures }: { figures: readonly Figure[] }) {
  const money = figures.flatMap(({ centavos, ...figure }) =>
    centavos === undefined ? [] : [{ ...figure, centavos }],
  )
  const counts = figures.flatMap(({ label, count, text = count?.toLocaleString('es-MX') }) =>
    text === undefined ? [] : [{ label, value: text }],
  )
  const [against, ...bars] = money
  if (!against && counts.length === 0) return null
  return (
    <Section title={texts.money} on="sheet">
      {against && <MoneyBars against={against} bars={bars} />}
      {counts.length > 0 && <Detail items={counts} />}
    </Section>
  )
}

const DataSection = ({ work, id }: { work: Work; id: string }) => (
  <Section title={texts.data} on="sheet" id="datos">
    <p>{texts.dataLead}</p>
    <Detail
      items={[
        { label: texts.dataId, value: id },
        {
          label: fields.folio,
          value: <a href={dataPaths.project(id)}>{texts.dataJson(work.folio)}</a>,
        },
        { label: texts.dataAll, value: <a href={dataPaths.projects}>{texts.allData}</a> },
      ]}
    />
  </Section>
)
