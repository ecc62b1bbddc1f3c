import type { Room } from '../house/index.ts'
import { getSearch } from './pages/search-page.tsx'
import { paths } from './paths.ts'
import { texts } from './texts.ts'

export const storyRoom: Room = {
  name: 'story',
  routes: (app) => {
    app.get(paths.search, getSearch)
  },
  navigation: [{ where: 'public', group: 'Para consultar', label: texts.title, href: paths.search, order: 90 }],
}
