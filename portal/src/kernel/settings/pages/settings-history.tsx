import { type Column, DataTable, Section } from '../../../design/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import { dateIn, timeIn } from '../../../lib/zones.ts'
import { historyPaths } from '../../history/index.ts'
import { personNames } from '../../identity/index.ts'
import type { Visit } from '../../visit/index.ts'
import { townSettingsThing } from '../acts.ts'
import { differenceOf } from '../rules/setting-difference.ts'
import { settingChanges } from '../store/history.ts'
import { labels, texts } from '../texts.ts'
import { rowOf } from './setting-row.ts'

const SHOWN = 20

type Row = { readonly when: string; readonly who: string } & ReturnType<typeof rowOf>

/** Who changed what and when, newest first. */
export async function SettingsHistory({ visit }: { visit: Visit['Variables'] }) {
  const rows = await rowsOf(visit)
  return (
    <Section
      title={texts.history}
      link={{
        label: texts.wholeHistory,
        href: historyPaths.thing('ajustes', townSettingsThing.id),
      }}
    >
      {rows.length === 0 ? (
        <p>{texts.noHistory}</p>
      ) : (
        <DataTable caption={texts.history} quiet columns={columns} rows={rows} />
      )}
    </Section>
  )
}

async function rowsOf({ town, settings }: Visit['Variables']): Promise<Row[]> {
  const changes = await settingChanges(town.db, SHOWN)
  const people = changes.filter(({ actorKind }) => actorKind === 'person')
  const names = await personNames(
    town.db,
    people.map(({ actorId }) => actorId),
  )
  return changes.flatMap(({ at, actorKind, actorId, facts }) =>
    differenceOf(facts, settings).map((difference) => ({
      when: `${formatDate(dateIn(settings.zone, at))}, ${timeIn(settings.zone, at)}`,
      who: actorKind === 'person' ? (names.get(actorId) ?? texts.gone) : texts.bySystem,
      ...rowOf(difference, labels),
    })),
  )
}

const columns: readonly Column<Row>[] = [
  { key: 'when', label: texts.when, kind: 'date', cell: ({ when }) => when },
  { key: 'who', label: texts.who, cell: ({ who }) => who },
  { key: 'what', label: texts.what, cell: ({ label }) => label, main: true },
  { key: 'before', label: texts.before, kind: 'long', cell: ({ before }) => before ?? texts.empty },
  { key: 'after', label: texts.after, kind: 'long', cell: ({ after }) => after ?? texts.empty },
]
