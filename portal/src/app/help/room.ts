import type { Room } from '../../kernel/house/index.ts'
import { getChapter, getPicture } from './pages/chapter.tsx'
import { paths } from './paths.ts'

/** The manual, where it is needed. */
export const helpRoom: Room = {
  name: 'help',
  routes: (app) => {
    app.get(paths.help, getChapter)
    app.get(paths.chapter(':chapter'), getChapter)
    app.get(paths.picture(':name'), getPicture)
  },
}
