import type { Context } from 'hono'
import { z } from 'zod'
import { Field, Form, Hidden, Notice, QuestionPage, type Sent } from '../../../design/index.ts'
import { optionalText } from '../../../lib/fields.ts'
import { localPath, noticeOf, parseForm, typedText, type Visit } from '../../visit/index.ts'
import { signOut } from '../actions/end-session.ts'
import { signIn } from '../actions/sign-in.ts'
import { browserOf } from '../client-address.ts'
import { paths } from '../paths.ts'
import {
  giveSessionCookie,
  sessionToken,
  takeSessionCookie,
  willLoseCookie,
} from '../session-cookie.ts'
import { texts as all } from '../texts.ts'
import { DemonstrationAccounts } from './demonstration-accounts.tsx'
import { hourToReturn } from './hour-to-return.ts'

const texts = all.signIn
const OFFICE = '/oficina'

const form = z.object({
  email: optionalText(320),
  password: z.string().max(1000).default(''),
  volver: z.string().optional(),
})

export async function getSignIn(c: Context<Visit>) {
  const back = localPath(c.req.query('volver'), OFFICE)
  if (c.var.person) return c.redirect(back, 303)
  if (c.req.query('aviso') === 'sin-cifrar')
    return showSignIn(c, { back, problem: texts.notEncrypted })
  return showSignIn(c, { back, notice: noticeOf(c, notices) })
}

const notices: Readonly<Record<string, string>> = { contrasena: texts.changed, salida: texts.out }

export async function postSignIn(c: Context<Visit>) {
  const { values, typed } = await parseForm(c, form)
  const back = localPath(values?.volver, OFFICE)
  if (!values) return showSignIn(c, { back, sent: { typed, errors: { '': texts.wrong } } })
  const decision = await signIn(c.var.town, {
    email: values.email,
    password: values.password,
    browser: browserOf(c),
    previous: sessionToken(c),
  })
  if (decision.accepted) {
    giveSessionCookie(c, decision.fact.token)
    return enter(c, back)
  }
  const { refusal } = decision
  const kept = { email: typedText(typed, 'email') }
  if (refusal.because !== 'too-many')
    return showSignIn(c, { back, sent: { typed: kept, errors: { '': texts.wrong } } })
  const { settings, now } = c.var
  const sentence = texts.tooMany(hourToReturn(settings.zone, refusal.until, now))
  const seconds = Math.max(1, Math.ceil((refusal.until.getTime() - now.getTime()) / 1000))
  c.header('Retry-After', String(seconds))
  return showSignIn(c, { back, sent: { typed: kept, errors: { '': sentence } }, status: 429 })
}

/** A browser that keeps no cookie comes back to the door: there it is told why. */
export const enter = (c: Context<Visit>, back: string) =>
  c.redirect(
    willLoseCookie(c)
      ? `${paths.signIn}?aviso=sin-cifrar&volver=${encodeURIComponent(back)}`
      : back,
    303,
  )

export async function postSignOut(c: Context<Visit>) {
  const token = sessionToken(c)
  if (token) await signOut(c.var.town, token)
  takeSessionCookie(c)
  return c.redirect(`${paths.signIn}?aviso=salida`, 303)
}

type Shown = {
  readonly back: string
  readonly sent?: Sent
  readonly notice?: string | undefined
  readonly problem?: string
  readonly status?: 429
}

function showSignIn(c: Context<Visit>, { back, sent, notice, problem, status }: Shown) {
  const { settings, town } = c.var
  c.header('Cache-Control', 'no-store')
  return c.html(
    <QuestionPage
      visit={c.var}
      title={texts.title}
      task={settings.name}
      lead={texts.lead}
      path={paths.signIn}
      leave={{ href: '/', label: texts.leave }}
    >
      {notice && (
        <Notice tone="success" live>
          {notice}
        </Notice>
      )}
      {problem && <Notice tone="error">{problem}</Notice>}
      <Form action={paths.signIn} sent={sent} submit={texts.submit}>
        <Hidden name="volver" value={back} />
        <Field name="email" kind="email" label={texts.email} sent={sent} autocomplete="username" />
        <Field
          name="password"
          kind="password"
          label={texts.password}
          autocomplete="current-password"
        />
      </Form>
      <p>
        <a href={paths.forgotten}>{texts.forgotten}</a>
      </p>
      {town.demonstration && <DemonstrationAccounts back={back} />}
    </QuestionPage>,
    status ?? (sent ? 422 : 200),
  )
}
