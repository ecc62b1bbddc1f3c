import type { Context } from 'hono'
import { z } from 'zod'
import {
  Button,
  type Column,
  DataTable,
  Field,
  Form,
  Notice,
  OfficePage,
  Section,
  type Sent,
} from '../../../design/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import { dateIn, timeIn } from '../../../lib/zones.ts'
import {
  answerMissing,
  envelopeOf,
  noticeOf,
  parseForm,
  personOf,
  type Visit,
} from '../../visit/index.ts'
import { type ChangeRefusal, changePassword } from '../actions/change-password.ts'
import { closeSession } from '../actions/end-session.ts'
import { browserOf } from '../client-address.ts'
import { paths } from '../paths.ts'
import { giveSessionCookie, sessionToken } from '../session-cookie.ts'
import { personOfToken, type Session, sessionsOf } from '../store/sessions.ts'
import { texts as all, explainPassword } from '../texts.ts'
import { browserInWords } from './browser-in-words.ts'
import { hourToReturn } from './hour-to-return.ts'
import { NewPasswordFields, newPasswordForm } from './new-password.tsx'

const texts = all.account

const changeForm = newPasswordForm.safeExtend({ current: z.string().max(1000).default('') })

const notices: Readonly<Record<string, string>> = {
  contrasena: texts.changed,
  cerrada: texts.closed,
}

export const getMyAccount = (c: Context<Visit>) => showMyAccount(c)

export async function postMyPassword(c: Context<Visit>) {
  const form = await parseForm(c, changeForm)
  if (!form.values) return showMyAccount(c, form.errors)
  const decision = await changePassword(c.var.town, {
    person: personOf(c),
    current: form.values.current,
    next: form.values.password,
    browser: browserOf(c).name,
  })
  if (decision.accepted) {
    giveSessionCookie(c, decision.fact.token)
    return c.redirect(`${paths.myAccount}?aviso=contrasena`, 303)
  }
  const { refusal } = decision
  if (refusal.because === 'stale' || refusal.because === 'personal-value') return answerMissing(c)
  return showMyAccount(c, errorsFor(c.var, refusal))
}

function errorsFor({ settings, now }: Visit['Variables'], refusal: ChangeRefusal) {
  switch (refusal.because) {
    case 'wrong-current':
      return { current: texts.wrongCurrent }
    case 'too-many':
      return { current: all.signIn.tooMany(hourToReturn(settings.zone, refusal.until, now)) }
    default:
      return { password: explainPassword(refusal) }
  }
}

export async function postSessionEnd(c: Context<Visit>) {
  const session = { id: c.req.param('id') ?? '', personId: personOf(c).id }
  const decision = await closeSession(c.var.town, envelopeOf(c), session)
  if (!decision?.accepted) return answerMissing(c)
  return c.redirect(`${paths.myAccount}?aviso=cerrada`, 303)
}

async function showMyAccount(c: Context<Visit>, errors?: Sent['errors']) {
  const notice = noticeOf(c, notices)
  const sent = errors && { typed: {}, errors }
  return c.html(
    <OfficePage visit={c.var} title={texts.title} lead={personOf(c).email} here={paths.myAccount}>
      {notice && (
        <Notice tone="success" live>
          {notice}
        </Notice>
      )}
      <Section title={texts.changeTitle} on="sheet">
        <Form action={paths.myPassword} sent={sent} submit={texts.change}>
          <Field
            name="current"
            kind="password"
            label={texts.current}
            sent={sent}
            autocomplete="current-password"
          />
          <NewPasswordFields sent={sent} />
        </Form>
      </Section>
      <Sessions visit={c.var} token={sessionToken(c) ?? ''} />
    </OfficePage>,
    errors ? 422 : 200,
  )
}

async function Sessions({ visit, token }: { visit: Visit['Variables']; token: string }) {
  const { town, person, settings } = visit
  const [sessions, here] = await Promise.all([
    sessionsOf(town.db, person?.id ?? ''),
    personOfToken(town.db, token),
  ])
  const shown = (at: Date) =>
    `${formatDate(dateIn(settings.zone, at))}, ${timeIn(settings.zone, at)}`
  const columns: readonly Column<Session>[] = [
    {
      key: 'browser',
      label: texts.browser,
      main: true,
      cell: ({ browser }) => browserInWords(browser),
    },
    {
      key: 'started',
      label: texts.started,
      kind: 'date',
      cell: ({ startedAt }) => shown(startedAt),
    },
    { key: 'seen', label: texts.seen, kind: 'date', cell: ({ seenAt }) => shown(seenAt) },
    {
      key: 'close',
      label: texts.close,
      cell: (session) =>
        session.id === here?.sessionId ? texts.here : <Close session={session} />,
    },
  ]
  return (
    <Section title={texts.sessions}>
      <p>{texts.sessionsLead}</p>
      <DataTable caption={texts.sessions} quiet columns={columns} rows={sessions} />
    </Section>
  )
}

const Close = ({ session: { id, browser } }: { session: Session }) => (
  <form method="post" action={paths.sessionEnd(id)}>
    <Button kind="plain" label={texts.closeOf(browserInWords(browser))}>
      {texts.close}
    </Button>
  </form>
)
