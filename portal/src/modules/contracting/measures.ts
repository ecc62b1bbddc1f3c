import type { Measure } from '../../kernel/measures/measure.ts'
import { readTownSettings } from '../../kernel/settings/index.ts'
import { paths } from './paths.ts'
import { contractedByMonth, paidByMonth } from './store/measures.ts'
import { measureTexts } from './texts.ts'

export const measures: readonly Measure[] = [
  {
    name: 'contracting.contracted',
    title: measureTexts.contracted,
    unit: 'centavos',
    rows: contractedByMonth,
    address: () => paths.list,
  },
  {
    name: 'contracting.paid',
    title: measureTexts.paid,
    unit: 'centavos',
    rows: async (db, filter) => {
      const { zone } = await readTownSettings(db)
      return paidByMonth(db, { ...filter, zone })
    },
    address: () => paths.list,
  },
]
