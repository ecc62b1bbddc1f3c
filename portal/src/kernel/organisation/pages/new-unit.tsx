import type { Context } from 'hono'
import { z } from 'zod'
import { Field, Form, OfficePage, Select, type Sent } from '../../../design/index.ts'
import { optionalDate, optionalText, requiredText } from '../../../lib/fields.ts'
import { slug } from '../../../lib/text.ts'
import { dateIn } from '../../../lib/zones.ts'
import { envelopeOf, newKey, parseForm, type Visit } from '../../visit/index.ts'
import { addUnit } from '../actions/change-units.ts'
import { paths } from '../paths.ts'
import type { UnitRefusal } from '../rules/unit.ts'
import { unitsInForce } from '../store/units.ts'
import { explain, texts } from '../texts.ts'

const form = z
  .object({
    name: requiredText(texts.missingName, 200),
    key: optionalText(80).refine((key) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(key), texts.wrongKey),
    parent: z.string().default(''),
    since: optionalDate(texts.wrongDate),
  })
  .refine(({ name, key }) => key || slug(name), { path: ['key'], message: texts.noKey })

export const getNewUnit = (c: Context<Visit>) => showNewUnit(c)

export async function postNewUnit(c: Context<Visit>) {
  const { values, ...sent } = await parseForm(c, form)
  if (!values) return showNewUnit(c, sent)
  const { name, key, parent, since } = values
  const decision = await addUnit(c.var.town, envelopeOf(c, { form: sent.typed }), {
    ...(key && { id: key }),
    name,
    parentId: parent || null,
    validFrom: since,
  })
  if (decision?.accepted) return c.redirect(`${paths.units}?aviso=agregada`, 303)
  const refusal = decision?.refusal
  const errors =
    !refusal || refusal.because === 'stale' || refusal.because === 'personal-value'
      ? { '': texts.personalValue }
      : { [fieldOf(refusal)]: explain(refusal) }
  return showNewUnit(c, { typed: sent.typed, errors })
}

const fieldOf = ({ because }: UnitRefusal) =>
  because === 'key-taken' ? 'key' : because === 'name-taken' ? 'name' : 'parent'

async function showNewUnit(c: Context<Visit>, sent?: Sent) {
  const { town, settings, now } = c.var
  const units = await unitsInForce(town.db, dateIn(settings.zone, now))
  return c.html(
    <OfficePage
      visit={c.var}
      title={texts.add}
      here={paths.units}
      crumbs={[{ label: texts.title, href: paths.units }, { label: texts.add }]}
    >
      <Form
        action={paths.newUnit}
        sent={sent}
        once={newKey()}
        submit={texts.add}
        cancel={paths.units}
      >
        <Field name="name" label={texts.name} sent={sent} />
        <Field name="key" label={texts.key} hint={texts.keyHint} sent={sent} optional />
        <Select
          name="parent"
          label={texts.parent}
          none={texts.noParent}
          sent={sent}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field
          name="since"
          kind="date"
          label={texts.since}
          hint={texts.sinceHint}
          sent={sent}
          optional
        />
      </Form>
    </OfficePage>,
    sent ? 422 : 200,
  )
}
