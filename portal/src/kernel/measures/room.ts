import type { Room } from '../house/index.ts'
import { requirePerson } from '../visit/index.ts'
import { getMeasure, getMeasureCsv } from './pages/measure-page.tsx'
import { getMeasures, getMeasuresCsv } from './pages/measures-page.tsx'
import { paths } from './paths.ts'
import { texts } from './texts.ts'

export const measuresRoom: Room = {
  name: 'measures',
  routes: (app) => {
    app.get(paths.list, requirePerson, getMeasures)
    app.get(paths.csv, requirePerson, getMeasuresCsv)
    app.get(paths.measure(':name'), requirePerson, getMeasure)
    app.get(paths.measureCsv(':name'), requirePerson, getMeasureCsv)
  },
  navigation: [
    {
      where: 'office',
      group: texts.group,
      label: texts.title,
      href: paths.list,
      order: 925,
      mayOpen: (person) => person !== undefined,
    },
  ],
}
