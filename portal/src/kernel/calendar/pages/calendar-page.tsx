import type { Context } from 'hono'
import { ButtonLink, Notice, OfficePage, type Sent } from '../../../design/index.ts'
import { historyPaths } from '../../history/index.ts'
import { answerWrong, envelopeOf, parseForm, type Visit } from '../../visit/index.ts'
import { declareDaysOff, setCutoff } from '../actions/declare-days.ts'
import { paths } from '../paths.ts'
import { mayDeclareDays } from '../permissions.ts'
import { holidaysIn } from '../rules/days-off.ts'
import { explain, texts } from '../texts.ts'
import { cutoffForm, daysOffForm } from './calendar-form.ts'
import { DeadlineSection } from './deadline-section.tsx'
import { yearRead } from './year-read.ts'
import { ByLaw, CutoffSection, Declared, DeclareSection, Years } from './year-sections.tsx'

type Shown = {
  readonly days?: Sent
  readonly cutoff?: Sent
  readonly status?: 200 | 422
}

export const getCalendar = (c: Context<Visit>) => showCalendar(c, {})

export async function postDaysOff(c: Context<Visit>) {
  const form = await parseForm(c, daysOffForm)
  if (!form.values) return showCalendar(c, { days: form, status: 422 })
  const { town, settings } = c.var
  const jurisdiction = settings.calendar
  const declaration = { jurisdiction, days: form.values }
  const decision = await declareDaysOff(town.db, envelopeOf(c, { form: form.typed }), declaration)
  if (decision?.accepted) return c.redirect(afterDeclaring(form.values.first), 303)
  const errors = decision ? { desde: explain(decision.refusal) } : {}
  return showCalendar(c, { days: { typed: form.typed, errors }, status: 422 })
}

const afterDeclaring = (first: string) => `${paths.year(Number(first.slice(0, 4)))}&aviso=guardado`

export async function postCutoff(c: Context<Visit>) {
  const form = await parseForm(c, cutoffForm)
  if (!form.values) return showCalendar(c, { cutoff: form, status: 422 })
  const { town, settings } = c.var
  const cutoff = { jurisdiction: settings.calendar, cutoff: form.values.cierre }
  await setCutoff(town.db, envelopeOf(c, { form: form.typed }), cutoff)
  return c.redirect(`${paths.page}?aviso=guardado`, 303)
}

async function showCalendar(c: Context<Visit>, shown: Shown) {
  const { settings, person } = c.var
  const read = await yearRead(c)
  if (!read) return answerWrong(c, texts.wrongYear)
  const { year, calendar, declared } = read
  const may = mayDeclareDays(person)
  return c.html(
    <OfficePage
      visit={c.var}
      title={texts.title}
      lead={texts.lead}
      here={paths.page}
      actions={
        <ButtonLink href={historyPaths.thing('calendario', settings.calendar)}>
          {texts.history}
        </ButtonLink>
      }
    >
      {c.req.query('aviso') === 'guardado' && <Notice tone="success">{texts.saved}</Notice>}
      <DeadlineSection query={c.req.query()} calendar={calendar} />
      <ByLaw year={year} holidays={holidaysIn(calendar, year)} />
      <Declared year={year} days={declared} mayLift={may} />
      <Years year={year} at={paths} />
      {may && <DeclareSection sent={shown.days} />}
      {may && <CutoffSection cutoff={calendar.cutoff} sent={shown.cutoff} />}
    </OfficePage>,
    shown.status ?? 200,
  )
}
