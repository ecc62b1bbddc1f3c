import type { Entry } from '../act/index.ts'
import { actNamed, type Change, eachChange, type Teller } from '../history/teller.ts'
import { paths } from './paths.ts'
import { mayOpenOutbox } from './permissions.ts'
import type { ChannelName } from './rules/message.ts'
import { actNames, channelNames, texts } from './texts.ts'

/** What became of what goes out to people; to whom and in what words stays in the outbox. */
export const messageTellers: readonly Teller[] = [
  {
    ...{ kind: 'message', slug: 'mensajes', name: texts.text, mayRead: mayOpenOutbox },
    actName: actNamed(actNames, texts.text),
    named: async (_, { ids }) =>
      new Map(
        ids.map((id) => [id, { title: texts.numbered(id), href: paths.message(Number(id)) }]),
      ),
    changes: async (_, entries) => eachChange(entries, changesOf),
  },
  {
    ...{ kind: 'consent', slug: 'permisos', name: texts.consent, mayRead: mayOpenOutbox },
    actName: actNamed(actNames, texts.consent),
    named: async (_, { ids }) => new Map(ids.map((id) => [id, { title: texts.consent }])),
    changes: async (_, entries) => eachChange(entries, changesOf),
  },
]

function changesOf({ facts }: Entry): Change[] {
  const { channel, purpose } = facts as { channel?: ChannelName; purpose?: string }
  const said = (label: string, after: string | undefined): Change[] =>
    after === undefined ? [] : [{ label, before: null, after }]
  return [...said(texts.channel, channel && channelNames[channel]), ...said(texts.purpose, purpose)]
}
