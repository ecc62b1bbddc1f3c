import type { Context } from 'hono'
import { Form, Problem, QuestionPage, type Sent } from '../../../design/index.ts'
import { parseForm, type Visit } from '../../visit/index.ts'
import { acceptInvitation } from '../actions/open-account.ts'
import { browserOf } from '../client-address.ts'
import { invitationLink } from '../paths.ts'
import { type AcceptingRefusal, decideAccepting, type Invitation } from '../rules/invitation.ts'
import { giveSessionCookie } from '../session-cookie.ts'
import { findInvitation } from '../store/invitations.ts'
import { texts as all, explainAccepting, explainPassword, roleNames } from '../texts.ts'
import { NewPasswordFields, newPasswordForm } from './new-password.tsx'
import { enter } from './sign-in.tsx'

const texts = all.invitation

export const getInvitation = (c: Context<Visit>) => showInvitation(c)

export async function postInvitation(c: Context<Visit>) {
  const form = await parseForm(c, newPasswordForm)
  if (!form.values) return showInvitation(c, { typed: {}, errors: form.errors })
  const decision = await acceptInvitation(c.var.town, {
    token: c.req.param('token') ?? '',
    password: form.values.password,
    browser: browserOf(c).name,
  })
  if (!decision) return showUnknown(c)
  if (decision.accepted) {
    giveSessionCookie(c, decision.fact.token)
    return enter(c, '/oficina')
  }
  const { refusal } = decision
  switch (refusal.because) {
    case 'expired':
    case 'already-accepted':
    case 'withdrawn':
    case 'has-an-account':
      return showEnded(c, refusal)
    case 'stale':
    case 'personal-value':
      return showUnknown(c)
    default:
      return showInvitation(c, { typed: {}, errors: { password: explainPassword(refusal) } })
  }
}

async function showInvitation(c: Context<Visit>, sent?: Sent) {
  c.header('Cache-Control', 'no-store')
  const token = c.req.param('token') ?? ''
  const invitation = await findInvitation(c.var.town.db, token)
  if (!invitation) return showUnknown(c)
  const open = decideAccepting(invitation, c.var.now)
  if (!open.accepted) return showEnded(c, open.refusal)
  return c.html(
    <QuestionPage
      visit={c.var}
      title={texts.title}
      task={c.var.settings.name}
      lead={greetingOf(invitation)}
    >
      <Form action={invitationLink(token)} sent={sent} submit={texts.submit}>
        <NewPasswordFields sent={sent} />
      </Form>
    </QuestionPage>,
    sent ? 422 : 200,
  )
}

const greetingOf = ({ name, held }: Invitation) => texts.lead(name, roleNames[held.role])

const showEnded = (c: Context<Visit>, refusal: AcceptingRefusal) =>
  c.html(
    <Problem visit={c.var} title={texts.endedTitle} what={explainAccepting(refusal)}>
      <p>{texts.todo}</p>
    </Problem>,
    410,
  )

const showUnknown = (c: Context<Visit>) =>
  c.html(
    <Problem visit={c.var} title={texts.endedTitle} what={texts.unknown}>
      <p>{texts.todo}</p>
    </Problem>,
    404,
  )
