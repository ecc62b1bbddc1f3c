import type { Context } from 'hono'
import { z } from 'zod'
import {
  DataTable,
  Empty,
  Filters,
  List,
  Notice,
  OfficePage,
  Select,
} from '../../../design/index.ts'
import { answerWrong, readList, type Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { channels, messageStates } from '../rules/message.ts'
import { listMessages, type Message } from '../store/outbox.ts'
import { channelNames, stateNames, texts } from '../texts.ts'
import { MessageStatus, momentText } from './message-status.tsx'

const filters = z.object({
  estado: z.enum(messageStates).optional(),
  canal: z.enum(channels).optional(),
})

/** Everything that left or waits to leave, newest first. */
export async function getMessages(c: Context<Visit>) {
  const { list, wrong } = readList(c, { filters, orders: ['fecha'] })
  if (!list) return answerWrong(c, wrong)
  const { estado: state, canal: channel } = list.filters
  const { town, settings } = c.var
  const { total, messages } = await listMessages(town.db, { state, channel }, list)
  const filtered = Boolean(state || channel)
  return c.html(
    <OfficePage visit={c.var} title={texts.title} lead={texts.lead} here={paths.list}>
      {!town.mail && <Notice tone="warning">{texts.noMail}</Notice>}
      <List
        total={total}
        noun={texts.noun}
        state={list}
        filters={
          <Filters state={list} clear={filtered ? paths.list : undefined}>
            <Select
              name="estado"
              label={texts.state}
              value={state}
              none={texts.all}
              options={optionsOf(stateNames)}
            />
            <Select
              name="canal"
              label={texts.channel}
              value={channel}
              none={texts.all}
              options={optionsOf(channelNames)}
            />
          </Filters>
        }
        empty={
          filtered ? (
            <Empty title={texts.noneWithFilter} action={{ label: texts.clear, href: paths.list }} />
          ) : (
            <Empty title={texts.none} />
          )
        }
      >
        <Messages messages={messages} zone={settings.zone} />
      </List>
    </OfficePage>,
  )
}

const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

const Messages = ({ messages, zone }: { messages: readonly Message[]; zone: string }) => (
  <DataTable
    caption={texts.title}
    quiet
    rows={messages}
    late={({ state }) => state === 'failed'}
    columns={[
      {
        ...{ key: 'subject', label: texts.subject, main: true },
        cell: ({ id, subject }) => <a href={paths.message(id)}>{subject}</a>,
      },
      { key: 'to', label: texts.to, cell: ({ to }) => to },
      { key: 'channel', label: texts.channel, cell: ({ channel }) => channelNames[channel] },
      {
        ...{ key: 'written', label: texts.written },
        cell: ({ createdAt }) => momentText(createdAt, zone),
      },
      { key: 'state', label: texts.state, cell: ({ state }) => <MessageStatus state={state} /> },
    ]}
  />
)
