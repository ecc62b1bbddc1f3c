import type { Context } from 'hono'
import { z } from 'zod'
import { ButtonLink, Field, Form, Problem, QuestionPage, type Sent } from '../../../design/index.ts'
import { optionalText } from '../../../lib/fields.ts'
import { parseForm, type Visit } from '../../visit/index.ts'
import { askForReset, resetPassword } from '../actions/reset-password.ts'
import { clientAddress } from '../client-address.ts'
import { paths, resetLink } from '../paths.ts'
import { findResetLink } from '../store/password-resets.ts'
import { texts as all, explainPassword } from '../texts.ts'
import { hourToReturn } from './hour-to-return.ts'
import { NewPasswordFields, newPasswordForm } from './new-password.tsx'

const texts = all.reset

const askForm = z.object({
  email: optionalText(320).pipe(z.email(texts.missingEmail)),
})

export const getForgotten = (c: Context<Visit>) => showForgotten(c)

/** The answer is one for every address. */
export async function postForgotten(c: Context<Visit>) {
  const form = await parseForm(c, askForm)
  if (!form.values) return showForgotten(c, form, 422)
  const address = clientAddress(c)
  const decision = await askForReset(c.var.town, { email: form.values.email, address })
  if (decision.accepted) {
    return c.html(
      <QuestionPage
        visit={c.var}
        title={c.var.town.mail ? texts.sentTitle : texts.sentByHandTitle}
        task={c.var.settings.name}
        lead={c.var.town.mail ? texts.sent : texts.sentByHand}
        leave={{ href: paths.signIn }}
      />,
    )
  }
  const hour = hourToReturn(c.var.settings.zone, decision.refusal.until, c.var.now)
  return showForgotten(c, { typed: form.typed, errors: { '': all.signIn.tooMany(hour) } }, 429)
}

function showForgotten(c: Context<Visit>, sent?: Sent, status: 200 | 422 | 429 = 200) {
  return c.html(
    <QuestionPage
      visit={c.var}
      title={texts.askTitle}
      task={c.var.settings.name}
      lead={c.var.town.mail ? texts.askLead : texts.askByHand}
      path={paths.forgotten}
      leave={{ href: paths.signIn }}
    >
      <Form
        action={paths.forgotten}
        sent={sent}
        submit={c.var.town.mail ? texts.send : texts.askForLink}
      >
        <Field
          name="email"
          kind="email"
          label={all.signIn.email}
          sent={sent}
          autocomplete="username"
        />
      </Form>
    </QuestionPage>,
    status,
  )
}

export const getReset = (c: Context<Visit>) => showReset(c)

export async function postReset(c: Context<Visit>) {
  const form = await parseForm(c, newPasswordForm)
  if (!form.values) return showReset(c, { typed: {}, errors: form.errors })
  const token = c.req.param('token') ?? ''
  const decision = await resetPassword(c.var.town, { token, password: form.values.password })
  if (!decision) return showEnded(c)
  if (decision.accepted) return c.redirect(`${paths.signIn}?aviso=contrasena`, 303)
  switch (decision.refusal.because) {
    case 'link-ended':
    case 'stale':
    case 'personal-value':
      return showEnded(c)
    default:
      return showReset(c, {
        typed: {},
        errors: { password: explainPassword(decision.refusal) },
      })
  }
}

async function showReset(c: Context<Visit>, sent?: Sent) {
  c.header('Cache-Control', 'no-store')
  const token = c.req.param('token') ?? ''
  const link = await findResetLink(c.var.town.db, token)
  if (!link || link.used || link.expiresAt <= c.var.now) return showEnded(c)
  return c.html(
    <QuestionPage visit={c.var} title={texts.title} task={c.var.settings.name} lead={texts.lead}>
      <Form action={resetLink(token)} sent={sent} submit={texts.submit}>
        <NewPasswordFields sent={sent} />
      </Form>
    </QuestionPage>,
    sent ? 422 : 200,
  )
}

const showEnded = (c: Context<Visit>) =>
  c.html(
    <Problem visit={c.var} title={texts.endedTitle} what={texts.ended}>
      <p>{texts.todo}</p>
      <ButtonLink href={paths.forgotten}>{texts.again}</ButtonLink>
    </Problem>,
    410,
  )
