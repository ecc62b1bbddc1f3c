import type { Context } from 'hono'
import { Detail, Field, Form, OfficePage, type Sent } from '../../../design/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import { answerMissing, envelopeOf, newKey, parseForm, type Visit } from '../../visit/index.ts'
import { liftDaysOff } from '../actions/declare-days.ts'
import { paths } from '../paths.ts'
import { type DeclaredDays, findDaysOff } from '../store/calendars.ts'
import { explain, kindNames, texts } from '../texts.ts'
import { liftingForm } from './calendar-form.ts'

export async function getDeclaredDays(c: Context<Visit>) {
  const days = await daysIn(c)
  return days ? showLifting(c, days) : answerMissing(c)
}

export async function postLifting(c: Context<Visit>) {
  const days = await daysIn(c)
  if (!days) return answerMissing(c)
  const form = await parseForm(c, liftingForm)
  if (!form.values) return showLifting(c, days, form)
  const { town, settings } = c.var
  const lifting = { jurisdiction: settings.calendar, id: days.id, because: form.values.motivo }
  const decision = await liftDaysOff(town.db, envelopeOf(c, { form: form.typed }), lifting)
  if (!decision) return answerMissing(c)
  if (decision.accepted) return c.redirect(`${paths.page}?aviso=guardado`, 303)
  const errors = { motivo: explain(decision.refusal) }
  return showLifting(c, days, { typed: form.typed, errors })
}

async function daysIn(c: Context<Visit>): Promise<DeclaredDays | undefined> {
  const id = c.req.param('id') ?? ''
  const { town, settings } = c.var
  return /^\d{1,15}$/.test(id) ? findDaysOff(town.db, settings.calendar, Number(id)) : undefined
}

const showLifting = (c: Context<Visit>, days: DeclaredDays, sent?: Sent) =>
  c.html(
    <OfficePage
      visit={c.var}
      title={texts.liftTitle}
      lead={texts.liftLead}
      here={paths.page}
      crumbs={[{ label: texts.title, href: paths.page }, { label: texts.liftTitle }]}
    >
      <Detail
        items={[
          { label: kindNames[days.kind], value: days.why },
          { label: texts.from, value: formatDate(days.first) },
          { label: texts.to, value: formatDate(days.last) },
        ]}
      />
      <Form
        action={paths.lifting(days.id)}
        sent={sent}
        once={newKey()}
        submit={texts.lift}
        kind="danger"
        cancel={paths.page}
      >
        <Field name="motivo" label={texts.because} sent={sent} maxlength={300} />
      </Form>
    </OfficePage>,
    sent ? 422 : 200,
  )
