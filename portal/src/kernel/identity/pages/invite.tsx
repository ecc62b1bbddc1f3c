import type { Context } from 'hono'
import { z } from 'zod'
import {
  ButtonLink,
  Detail,
  Field,
  Form,
  Notice,
  OfficePage,
  type Sent,
} from '../../../design/index.ts'
import { optionalText, requiredText } from '../../../lib/fields.ts'
import { dateIn } from '../../../lib/zones.ts'
import { unitsInForce } from '../../organisation/index.ts'
import {
  answerMissing,
  envelopeOf,
  newKey,
  parseForm,
  personOf,
  type Visit,
} from '../../visit/index.ts'
import { invite, withdrawInvitation } from '../actions/invite.ts'
import { paths } from '../paths.ts'
import { texts as all, explainInviting } from '../texts.ts'
import { heldIn, RoleFields, roleFields } from './role-fields.tsx'

const texts = all.invite

const form = z.object({
  name: requiredText(texts.missingName, 120),
  email: optionalText(320).pipe(z.email(all.reset.missingEmail)),
  ...roleFields,
})

export const getInvite = (c: Context<Visit>) => showInvite(c)

export async function postInvite(c: Context<Visit>) {
  const { values, ...sent } = await parseForm(c, form)
  if (!values) return showInvite(c, sent)
  const held = heldIn(values)
  if (held.unitId && !(await isOpenUnit(c, held.unitId)))
    return showInvite(c, { typed: sent.typed, errors: { unit: texts.wrongUnit } })
  const { name, email } = values
  const decision = await invite(c.var.town, envelopeOf(c, { form: sent.typed }), {
    name,
    email,
    held,
    inviter: personOf(c),
  })
  if (decision.accepted) {
    const { link, again } = decision.fact
    if (c.var.town.mail || again) return c.redirect(`${paths.people}?aviso=invitada`, 303)
    return showLink(c, { name, link })
  }
  const { refusal } = decision
  switch (refusal.because) {
    case 'not-yours-to-give':
      return showInvite(c, { typed: sent.typed, errors: { role: explainInviting(refusal) } })
    case 'needs-a-unit':
      return showInvite(c, { typed: sent.typed, errors: { unit: explainInviting(refusal) } })
    case 'has-an-account':
    case 'invited-by-others':
      return showInvite(c, { typed: sent.typed, errors: { email: explainInviting(refusal) } })
    case 'stale':
    case 'personal-value':
      return showInvite(c, { typed: sent.typed, errors: { '': texts.personalValue } })
  }
}

/** Without a mail server somebody has to carry the link: it is shown now, and never again. */
const showLink = (c: Context<Visit>, { name, link }: { name: string; link: string }) =>
  c.html(
    <OfficePage
      visit={c.var}
      title={texts.linkTitle}
      lead={texts.linkLead(name)}
      here={paths.people}
      crumbs={[{ label: all.people.title, href: paths.people }, { label: texts.linkTitle }]}
    >
      <Detail items={[{ label: texts.link, value: <code>{link}</code> }]} />
      <Notice tone="warning">{texts.linkOnce}</Notice>
      <ButtonLink href={paths.people}>{texts.linkBack}</ButtonLink>
    </OfficePage>,
  )

export async function postInvitationWithdrawal(c: Context<Visit>) {
  const asked = { id: c.req.param('id') ?? '', by: personOf(c) }
  const decision = await withdrawInvitation(c.var.town, envelopeOf(c), asked)
  if (!decision?.accepted) return answerMissing(c)
  return c.redirect(`${paths.people}?aviso=retirada`, 303)
}

export const openUnits = ({ town, settings, now }: Visit['Variables']) =>
  unitsInForce(town.db, dateIn(settings.zone, now))

export async function isOpenUnit(c: Context<Visit>, id: string): Promise<boolean> {
  return (await openUnits(c.var)).some((unit) => unit.id === id)
}

async function showInvite(c: Context<Visit>, sent?: Sent) {
  return c.html(
    <OfficePage
      visit={c.var}
      title={texts.title}
      lead={c.var.town.mail ? texts.lead : texts.leadByHand}
      here={paths.people}
      crumbs={[{ label: all.people.title, href: paths.people }, { label: texts.title }]}
    >
      <Form
        action={paths.invite}
        sent={sent}
        once={newKey()}
        submit={c.var.town.mail ? texts.submit : texts.submitByHand}
        cancel={paths.people}
      >
        <Field name="name" label={all.people.name} sent={sent} autocomplete="off" />
        <Field name="email" kind="email" label={all.people.email} sent={sent} autocomplete="off" />
        <RoleFields person={c.var.person} units={await openUnits(c.var)} sent={sent} />
      </Form>
    </OfficePage>,
    sent ? 422 : 200,
  )
}
