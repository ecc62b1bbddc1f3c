import type { Context } from 'hono'
import {
  Actions,
  ButtonLink,
  Detail,
  type DetailItem,
  Form,
  Notice,
  OfficePage,
  Section,
} from '../../../design/index.ts'
import { versionOf } from '../../act/index.ts'
import { historyPaths } from '../../history/index.ts'
import { answerMissing, newKey, type Visit } from '../../visit/index.ts'
import { thingOf, wordsOf } from '../actions/send-message.ts'
import { paths } from '../paths.ts'
import { mayReadMessage } from '../permissions.ts'
import { decideHandingOver, MAX_ATTEMPTS } from '../rules/message.ts'
import { findMessage, type Message } from '../store/outbox.ts'
import { channelNames, texts } from '../texts.ts'
import { Letter } from './letter.tsx'
import { momentText, statusOf } from './message-status.tsx'

export type MessagePage = Context<Visit>

export async function getMessage(c: MessagePage) {
  const message = await messageIn(c)
  return message ? showMessage(c, message) : answerMissing(c)
}

/** `undefined`: the address names no message. */
export async function messageIn(c: MessagePage): Promise<Message | undefined> {
  const id = c.req.param('id') ?? ''
  return /^\d{1,15}$/.test(id) ? findMessage(c.var.town.db, Number(id)) : undefined
}

type Problem = { readonly problem: string; readonly status: 409 | 422 }

export async function showMessage(c: MessagePage, message: Message, problem?: Problem) {
  const { town, settings, person } = c.var
  const readable = mayReadMessage(person, message)
  const version = await versionOf(town.db, thingOf(message))
  return c.html(
    <OfficePage
      visit={c.var}
      title={message.subject}
      status={statusOf(message.state)}
      here={paths.list}
      crumbs={[{ label: texts.title, href: paths.list }, { label: message.subject }]}
      actions={
        version > 0 && (
          <ButtonLink href={historyPaths.thing('mensajes', String(message.id))}>
            {texts.history}
          </ButtonLink>
        )
      }
    >
      {problem && <Notice tone="error">{problem.problem}</Notice>}
      <Tries message={message} />
      <Detail items={detailsOf(message, settings.zone)} />
      <Section title={texts.text} on="sheet">
        {readable ? <Letter text={wordsOf(message, town.url)} /> : <p>{texts.hidden}</p>}
      </Section>
      {readable && <Acts message={message} version={version} />}
    </OfficePage>,
    problem?.status ?? 200,
  )
}

/** What becomes of a message that did not pass. */
function Tries({ message: { state, attempts } }: { message: Message }) {
  if (state === 'failed' && attempts >= MAX_ATTEMPTS)
    return <Notice tone="error">{texts.gaveUp(attempts)}</Notice>
  if (state === 'queued' && attempts > 0) return <Notice tone="info">{texts.triesAgain}</Notice>
  return null
}

function detailsOf(message: Message, zone: string): DetailItem[] {
  const { to, channel, createdAt, sentAt, attempts, error, kind, purpose } = message
  const items: (DetailItem | undefined)[] = [
    { label: texts.to, value: to },
    { label: texts.channel, value: channelNames[channel] },
    { label: texts.purpose, value: kind === 'service' ? texts.service : purpose },
    { label: texts.written, value: momentText(createdAt, zone) },
    sentAt ? { label: texts.sentAt, value: momentText(sentAt, zone) } : undefined,
    attempts > 0 ? { label: texts.attempts, value: String(attempts) } : undefined,
    error === null ? undefined : { label: texts.reason, value: error },
  ]
  return items.filter((item) => item !== undefined)
}

/** What may be done with it as it stands. */
function Acts({ message, version }: { message: Message; version: number }) {
  const { id, state } = message
  const form = { version, once: newKey() }
  const waits = state === 'queued' || state === 'failed'
  const byHand = waits && decideHandingOver(message).accepted
  return (
    <Actions>
      <ButtonLink href={paths.slip(id)}>{texts.print}</ButtonLink>
      {byHand && <Form {...form} action={paths.handOver(id)} submit={texts.handOver} />}
      {state !== 'queued' && (
        <Form
          {...form}
          action={paths.resending(id)}
          submit={state === 'sent' ? texts.resendCopy : texts.resend}
          kind="plain"
        />
      )}
      {waits && (
        <Form {...form} action={paths.cancelling(id)} submit={texts.cancel} kind="danger" />
      )}
    </Actions>
  )
}
