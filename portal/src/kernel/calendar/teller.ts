import { calendarDate, formatDate } from '../../lib/dates.ts'
import type { Entry } from '../act/index.ts'
import { saidBefore } from '../history/store/lines.ts'
import { actNamed, type Change, eachChange, type Teller } from '../history/teller.ts'
import { paths } from './paths.ts'
import { maySeeCalendar } from './permissions.ts'
import { actNames, kindNames, texts } from './texts.ts'

/** What was declared and lifted in the calendar. */
export const calendarTeller: Teller = {
  ...{ kind: 'calendar', slug: 'calendario', name: texts.title, mayRead: maySeeCalendar },
  actName: actNamed(actNames, texts.saved),
  named: async (_, { ids }) =>
    new Map(ids.map((id) => [id, { title: texts.teller, href: paths.page }])),
  changes: async ({ town }, entries) => {
    const before = await saidBefore(town.db, entries)
    return eachChange(entries, (entry) => changesOf(entry, before.get(entry.id)))
  },
}

type Facts = {
  readonly kind?: keyof typeof kindNames
  readonly first?: string
  readonly last?: string
  readonly why?: string
  readonly because?: string
  readonly since?: string
  readonly cutoff?: string | null
}

function changesOf({ act, facts }: Entry, before: unknown): Change[] {
  const said = facts as Facts
  switch (act) {
    case 'calendar.cutoff-set':
      return [
        {
          label: texts.cutoff,
          before: (before as Facts | undefined)?.cutoff ?? null,
          after: said.cutoff ?? null,
        },
      ]
    case 'calendar.version-declared':
      return [{ label: texts.since, before: null, after: dayText(said.since) }]
    case 'calendar.days-off-lifted':
      return [
        { label: spanName(said), before: spanText(said), after: null },
        { label: texts.because, before: null, after: said.because ?? null },
      ]
    default:
      return [{ label: spanName(said), before: null, after: spanText(said) }]
  }
}

const spanName = ({ kind }: Facts) => (kind ? kindNames[kind] : texts.day)

const spanText = ({ first, last, why }: Facts) =>
  `${[...new Set([first, last])].map(dayText).join(' – ')}: ${why}`

const dayText = (day: string | undefined) => (day ? formatDate(calendarDate(day)) : '')
