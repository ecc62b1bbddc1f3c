import type { Context } from 'hono'
import { Field, type Sent } from '../../../design/index.ts'
import { readTownClock } from '../../../kernel/calendar/index.ts'
import type { Visit } from '../../../kernel/visit/index.ts'
import { optionalText, requiredDate } from '../../../lib/fields.ts'
import { pageTexts } from '../page-texts.ts'
import { dateText } from '../texts.ts'

const { fields, errors } = pageTexts

/** On which day it happened, and why: what most forms about a work ask. */
export const dayField = requiredDate(errors.date)
export const reasonField = optionalText(1000)

export const commonLabels = { fecha: fields.on, motivo: fields.reason } as const

/** A day in the past or today; today until another is typed. */
export async function DayField({ c, sent }: { c: Context<Visit>; sent: Sent | undefined }) {
  const { today } = await readTownClock(c.var.town.db, c.var.now)
  const value = dateText(today)
  const label = { label: fields.on, hint: fields.onHint }
  return <Field name="fecha" kind="date" {...label} value={value} sent={sent} required />
}

type ReasonFieldProps = {
  readonly sent: Sent | undefined
  /** When it is needed, where it is not always. */
  readonly when?: string
}

export const ReasonField = ({ sent, when }: ReasonFieldProps) => (
  <Field
    name="motivo"
    kind="textarea"
    label={fields.reason}
    hint={[when, fields.reasonHint].filter(Boolean).join(' ')}
    rows={3}
    sent={sent}
    required={when === undefined}
  />
)
