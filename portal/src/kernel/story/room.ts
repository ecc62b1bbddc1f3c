import type { Room } from '../house/index.ts'
import { requirePerson } from '../visit/index.ts'
import { getOfficeSearch } from './pages/office-search.tsx'
import { getSearch, getSearchCsv } from './pages/search-page.tsx'
import { paths } from './paths.ts'
import { texts } from './texts.ts'

export const storyRoom: Room = {
  name: 'story',
  routes: (app) => {
    app.get(paths.search, getSearch)
    app.get(paths.searchCsv, getSearchCsv)
    app.get(paths.officeSearch, requirePerson, getOfficeSearch)
  },
  navigation: [
    { where: 'public', group: 'Para consultar', label: texts.title, href: paths.search, order: 90 },
  ],
}
