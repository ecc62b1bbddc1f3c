import { type Column, DataTable, Section } from '../../../design/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import { dateIn, timeIn } from '../../../lib/zones.ts'
import { type Entry, entriesSince } from '../../act/index.ts'
import { historyPaths } from '../../history/index.ts'
import { unitNames } from '../../organisation/index.ts'
import type { Visit } from '../../visit/index.ts'
import type { RoleHeld } from '../person.ts'
import { personNames } from '../store/people.ts'
import { actNames, texts as all } from '../texts.ts'
import { roleInWords } from './role-fields.tsx'

const texts = all.person

/** The newest; the whole has a page of its own. */
const SHOWN = 20

type Props = { readonly visit: Visit['Variables']; readonly personId: string }

/** What was done to the account and by whom, newest first. */
export async function PersonHistory({ visit, personId }: Props) {
  const { db } = visit.town
  const entries = (await entriesSince(db, { kind: 'person', id: personId })).slice(-SHOWN)
  const [people, units] = await Promise.all([
    personNames(
      db,
      entries.map(({ actorId }) => actorId),
    ),
    unitNames(
      db,
      entries.flatMap((entry) => roleOf(entry)?.unitId ?? []),
    ),
  ])
  const { zone } = visit.settings
  const columns: readonly Column<Entry>[] = [
    {
      key: 'when',
      kind: 'date',
      label: texts.when,
      cell: ({ recordedAt }) =>
        `${formatDate(dateIn(zone, recordedAt))}, ${timeIn(zone, recordedAt)}`,
    },
    { key: 'what', label: texts.what, main: true, cell: (entry) => inWords(entry, units) },
    {
      key: 'who',
      label: texts.who,
      cell: ({ actorId }) => people.get(actorId) ?? texts.bySystem,
    },
  ]
  return (
    <Section
      title={texts.history}
      link={{ label: texts.wholeHistory, href: historyPaths.thing('personas', personId) }}
    >
      <DataTable caption={texts.history} quiet columns={columns} rows={entries.toReversed()} />
    </Section>
  )
}

function inWords(entry: Entry, units: ReadonlyMap<string, string>) {
  const held = roleOf(entry)
  const name = actNames[entry.act] ?? entry.act
  return held ? `${name}: ${roleInWords(held, units)}` : name
}

function roleOf({ facts }: Entry): RoleHeld | undefined {
  const held = facts as Partial<RoleHeld>
  return held.role ? { role: held.role, unitId: held.unitId ?? null } : undefined
}
