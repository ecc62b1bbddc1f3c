import type { Context } from 'hono'
import { Form, Problem, QuestionPage } from '../../../design/index.ts'
import type { Visit } from '../../visit/index.ts'
import { sayConsent } from '../actions/say-consent.ts'
import type { ConsentOf } from '../rules/message.ts'
import { hasConsent } from '../store/consents.ts'
import { findNews } from '../store/outbox.ts'
import { channelNames, texts } from '../texts.ts'

/** Whoever holds the news stops it, without an account. Opening the page changes nothing: programs open links. */
export async function getOptOut(c: Context<Visit>) {
  const consent = await consentIn(c)
  if (!consent) return showUnknown(c)
  if (!(await hasConsent(c.var.town.db, consent))) return showDone(c, consent)
  c.header('Cache-Control', 'no-store')
  return c.html(
    <QuestionPage
      visit={c.var}
      title={texts.optOutTitle}
      task={c.var.settings.name}
      lead={texts.optOutLead(consent.purpose, channelNames[consent.channel])}
      leave={{ href: '/' }}
    >
      <Form action={c.req.path} submit={texts.optOut} />
    </QuestionPage>,
  )
}

/** Asked twice, the answer is one: it is stopped. */
export async function postOptOut(c: Context<Visit>) {
  const consent = await consentIn(c)
  if (!consent) return showUnknown(c)
  await sayConsent(c.var.town.db, { actor: consent.subject }, { ...consent, given: false })
  return c.redirect(c.req.path, 303)
}

async function consentIn(c: Context<Visit>): Promise<ConsentOf | undefined> {
  const news = await findNews(c.var.town.db, c.req.param('token') ?? '')
  if (!news?.recipient || news.purpose === null) return undefined
  return { subject: news.recipient, channel: news.channel, purpose: news.purpose }
}

function showDone(c: Context<Visit>, { purpose, channel }: ConsentOf) {
  c.header('Cache-Control', 'no-store')
  return c.html(
    <QuestionPage
      visit={c.var}
      title={texts.optedOutTitle}
      task={c.var.settings.name}
      lead={texts.optedOut(purpose, channelNames[channel])}
      leave={{ href: '/' }}
    />,
  )
}

const showUnknown = (c: Context<Visit>) =>
  c.html(<Problem visit={c.var} title={texts.wrongLink} what={texts.wrongLinkTodo} />, 404)
