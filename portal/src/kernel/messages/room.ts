import type { Room } from '../house/index.ts'
import { sendOne, sendWaiting } from './jobs/send-message.ts'
import { paths } from './paths.ts'
import { mayOpenOutbox } from './permissions.ts'
import { messageRoutes } from './routes.ts'
import { countMessages } from './store/outbox-list.ts'
import { messageTellers } from './tellers.ts'
import { texts } from './texts.ts'

export const messagesRoom: Room = {
  name: 'messages',
  routes: messageRoutes,
  tellers: messageTellers,
  jobs: [sendOne, sendWaiting],
  navigation: [
    {
      where: 'office',
      group: texts.group,
      label: texts.title,
      href: paths.list,
      order: 910,
      mayOpen: mayOpenOutbox,
      // Those that a person has to look at; what waits goes by itself.
      count: ({ town }) => countMessages(town.db, { estado: 'failed' }),
    },
  ],
}
