import type { Room } from '../../kernel/house/index.ts'
import { getChapter, getPicture } from './pages/chapter.tsx'
import { paths } from './paths.ts'
import { texts } from './texts.ts'

/** The manual, where it is needed. */
export const helpRoom: Room = {
  name: 'help',
  navigation: [
    { where: 'public', group: 'Para consultar', label: texts.help, href: paths.help, order: 85 },
  ],
  routes: (app) => {
    app.get(paths.help, getChapter)
    app.get(paths.chapter(':chapter'), getChapter)
    app.get(paths.picture(':name'), getPicture)
  },
}
