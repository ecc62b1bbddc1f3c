import type { Context } from 'hono'
import { z } from 'zod'
import { type Column, Empty, Notice } from '../../../design/index.ts'
import type { Column as FileColumn } from '../../../lib/sheet.ts'
import { officeList, type Visit } from '../../visit/index.ts'
import { channelsOf } from '../channels/channels-of.ts'
import { paths } from '../paths.ts'
import { type ChannelName, channels, messageStates } from '../rules/message.ts'
import { hiddenPhone } from '../rules/phone.ts'
import type { Message } from '../store/outbox.ts'
import { listMessages, waitingByChannel } from '../store/outbox-list.ts'
import { channelNames, stateNames, texts } from '../texts.ts'
import { MessageStatus, momentText } from './message-status.tsx'

export const getMessages = (c: Context<Visit>) => outbox().page(c)
export const getMessagesCsv = (c: Context<Visit>) => outbox().file(c)

/** Everything that left or waits to leave, newest first. */
const outbox = () =>
  officeList({
    filters: z.object({
      q: z.string().max(200).optional(),
      estado: z.enum(messageStates).optional(),
      canal: z.enum(channels).optional(),
    }),
    orders: ['fecha', 'asunto'],
    descending: true,
    read: (c, list) => listMessages(c.var.town.db, list),
    page: async (c, { list }) => ({
      title: texts.title,
      lead: texts.lead,
      here: paths.list,
      noun: texts.noun,
      columns: columnsIn(c.var.settings.zone),
      late: ({ state }) => state === 'failed',
      search: texts.search,
      choices: [
        choiceOf('estado', { label: texts.state, names: stateNames }),
        choiceOf('canal', { label: texts.channel, names: channelNames }),
      ],
      csv: paths.csv,
      nothing: (filtered) => <Nothing filtered={filtered} />,
      ...(list.filters.estado === 'failed' && { bulk }),
      notices: { reenviados: texts.resent(Number(c.req.query('cuantos')) || 0) },
      before: <MissingChannels missing={await missingChannels(c.var.town)} />,
    }),
    file: (c) => ({ name: 'mensajes', columns: fileColumnsIn(c.var.settings.zone) }),
  })

const Nothing = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <Empty title={texts.noneWithFilter} action={{ label: texts.clear, href: paths.list }} />
  ) : (
    <Empty title={texts.none} />
  )

const bulk = {
  action: paths.resendings,
  submit: texts.resendChosen,
  name: 'mensaje',
  value: ({ id }: Message) => String(id),
  label: ({ subject, to }: Message) => `${subject}: ${to}`,
}

const choiceOf = (
  name: string,
  { label, names }: { label: string; names: Readonly<Record<string, string>> },
) => ({
  ...{ name, label, none: texts.all },
  options: Object.entries(names).map(([value, label]) => ({ value, label })),
})

/** A telephone in a list is read over a shoulder; all of it stands in the message. */
const shownTo = ({ channel, to }: Message) =>
  channel === 'sms' || channel === 'whatsapp' ? hiddenPhone(to) : to

const columnsIn = (zone: string): readonly Column<Message>[] => [
  {
    ...{ key: 'subject', label: texts.subject, main: true, order: 'asunto' },
    cell: ({ id, subject }) => <a href={paths.message(id)}>{subject}</a>,
  },
  { key: 'to', label: texts.to, cell: shownTo },
  { key: 'channel', label: texts.channel, cell: ({ channel }) => channelNames[channel] },
  {
    ...{ key: 'written', label: texts.written, kind: 'date', order: 'fecha' },
    cell: ({ createdAt }) => momentText(createdAt, zone),
  },
  {
    ...{ key: 'state', label: texts.state, kind: 'state' },
    cell: ({ state }) => <MessageStatus state={state} />,
  },
]

const fileColumnsIn = (zone: string): readonly FileColumn<Message>[] => [
  { heading: texts.subject, value: ({ subject }) => subject },
  { heading: texts.to, value: shownTo },
  { heading: texts.channel, value: ({ channel }) => channelNames[channel] },
  { heading: texts.written, value: ({ createdAt }) => momentText(createdAt, zone) },
  { heading: texts.state, value: ({ state }) => stateNames[state] },
  { heading: texts.sentAt, value: ({ sentAt }) => sentAt && momentText(sentAt, zone) },
  { heading: texts.attempts, value: ({ attempts }) => attempts },
]

/** E-mail is missed always; the others, when something waits for them. */
async function missingChannels(town: Visit['Variables']['town']): Promise<ChannelName[]> {
  const has = channelsOf(town)
  const waiting = await waitingByChannel(town.db)
  return (['email', 'sms', 'whatsapp'] as const).filter(
    (name) => !has[name] && (name === 'email' || waiting.has(name)),
  )
}

const MissingChannels = ({ missing }: { missing: readonly ChannelName[] }) => (
  <>
    {missing.map((name) => (
      <Notice tone="warning">
        {name === 'email' ? texts.noMail : texts.noChannel(channelNames[name])}
      </Notice>
    ))}
  </>
)
