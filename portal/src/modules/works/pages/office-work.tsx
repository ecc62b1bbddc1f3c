import type { Context } from 'hono'
import {
  Actions,
  ButtonLink,
  Detail,
  type DetailItem,
  Notice,
  OfficePage,
  Section,
  Timeline,
} from '../../../design/index.ts'
import { entriesSince } from '../../../kernel/act/index.ts'
import { townClock } from '../../../kernel/calendar/index.ts'
import { unitNames } from '../../../kernel/organisation/index.ts'
import { tasksOf, timelineOf } from '../../../kernel/story/index.ts'
import { noticeOf, type Visit } from '../../../kernel/visit/index.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { mayDecideWorks, mayFollowAll, mayTellOf } from '../permissions.ts'
import { nextPromise } from '../rules/lateness.ts'
import { openMoves } from '../rules/moves.ts'
import { isClosed, isReported } from '../rules/stages.ts'
import { undoOf } from '../rules/undo.ts'
import { dutiesOfWork, thingOf, type Work } from '../rules/work.ts'
import { placeLines } from '../store/place-lines.ts'
import { dateText, dutyTexts } from '../texts.ts'
import { togetherTexts } from '../together-texts.ts'
import { workTexts } from '../work-texts.ts'
import { PlaceWay } from './place-line.tsx'
import { statusOfWork } from './standing-status.ts'
import { mayUndo } from './undo-form.tsx'
import { fieldsOfWork } from './work-fields.ts'
import { workToTell } from './work-here.ts'

const { office: texts } = pageTexts
const { undoing } = togetherTexts

/** A work as its unit sees it: what is owed, and what can be done. */
export async function getOfficeWork(c: Context<Visit>) {
  const { town, house, settings, now, person } = c.var
  const work = await workToTell(
    c,
    paths.officeWork,
    ({ facts }) => mayFollowAll(person) || mayTellOf(person, facts.unitId),
  )
  if (work instanceof Response) return work
  const undo = undoOf((await entriesSince(town.db, thingOf(work.folio))).at(-1), work)
  const clock = await townClock(town.db, settings, now)
  const { placeId, unitId } = work.facts
  const place = (await placeLines(town.db, [placeId])).get(placeId ?? '')
  const units = await unitNames(town.db, unitId === null ? [] : [unitId])
  const dueOn = nextPromise(work, work.promises)?.baseline ?? null
  const notice = noticeOf(c, pageTexts.notices)
  const due = dutiesOfWork(work, clock.days).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const owed = due.map(
    (duty): DetailItem => ({
      label: dateText(duty.dueOn),
      value:
        duty.kind === 'works.step' ? dutyTexts.step(duty.promise) : dutyTexts.report(duty.last),
    }),
  )
  return c.html(
    <OfficePage
      visit={c.var}
      title={work.facts.title}
      lead={work.folio}
      status={statusOfWork({ ...work, dueOn, physical: work.lastReport?.physical ?? null }, clock)}
      here={paths.office}
      crumbs={[{ label: texts.allTitle, href: paths.office }, { label: work.folio }]}
    >
      {notice && (
        <Notice tone="success" live>
          {notice}
        </Notice>
      )}
      <Section title={texts.actions}>
        <WhatToDo work={work} c={c} undo={undo && mayUndo(person, work, undo)} />
      </Section>
      <Section title={texts.owes} on="sheet">
        {owed.length > 0 ? <Detail items={owed} /> : <p>{texts.owesNothing}</p>}
      </Section>
      <Section title={texts.facts} on="sheet">
        <Detail
          items={fieldsOfWork(work.facts, {
            place: place && <PlaceWay line={place} />,
            unit: units.get(unitId ?? ''),
          })}
        />
      </Section>
      <Section title={workTexts.timeline} on="sheet">
        <Timeline entries={await timelineOf(house.story, town.db, thingOf(work.folio))} />
      </Section>
    </OfficePage>,
  )
}

type WhatToDoProps = {
  readonly work: Work
  readonly c: Context<Visit>
  /** Whether the newest act can be taken back by this person. */
  readonly undo: boolean | undefined
}

function WhatToDo({ work, c: { var: visit }, undo }: WhatToDoProps) {
  const { folio } = work
  const tells = mayTellOf(visit.person, work.facts.unitId)
  const decides = mayDecideWorks(visit.person)
  const moves = openMoves(work)
  const about = { id: folio, unitId: work.facts.unitId }
  return (
    <Actions>
      {tells && isReported(work) && (
        <ButtonLink href={paths.report(folio)} kind="strong">
          {pageTexts.report.title}
        </ButtonLink>
      )}
      {tells && moves.size > 0 && (
        <ButtonLink href={paths.steps(folio)}>{pageTexts.steps.title}</ButtonLink>
      )}
      {tells && !isClosed(work) && (
        <ButtonLink href={paths.schedule(folio)}>{pageTexts.schedule.title}</ButtonLink>
      )}
      {tasksOf(visit.house.story, 'project', { ...about, person: visit.person }).map(
        ({ label, href }) => (
          <ButtonLink href={href}>{label}</ButtonLink>
        ),
      )}
      {decides && (
        <ButtonLink href={paths.correction(folio)}>{pageTexts.correction.title}</ButtonLink>
      )}
      {decides && moves.has('substitute') && (
        <ButtonLink href={paths.substitution(folio)}>{pageTexts.substitution.title}</ButtonLink>
      )}
      {undo && <ButtonLink href={paths.undo(folio)}>{undoing.title}</ButtonLink>}
      <a href={paths.history(folio)}>{pageTexts.history.title}</a>
      <a href={paths.work(folio)}>{texts.seePublic}</a>
    </Actions>
  )
}
