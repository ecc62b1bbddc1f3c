import type { Context } from 'hono'
import { z } from 'zod'
import { Empty, Filters, List, OfficePage, Pills, Select } from '../../../design/index.ts'
import { formatLongDate } from '../../../lib/dates.ts'
import { townClock } from '../../calendar/index.ts'
import { unitNames } from '../../organisation/index.ts'
import { answerWrong, type ListRead, personOf, readList, type Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { mayOverseeDuties, unitsInInbox } from '../permissions.ts'
import { datesOf, dueFilters, endOfWeek } from '../rules/due.ts'
import {
  countDuties,
  countOpenDuties,
  type DutyCounts,
  openDutiesOf,
  punctualityOf,
  unitsWithDuties,
} from '../store/duties.ts'
import { kindNames, texts } from '../texts.ts'
import { DutyTable } from './duty-table.tsx'
import { InboxFigures } from './inbox-figures.tsx'

const filters = z.object({
  vence: z.enum(dueFilters).optional(),
  tipo: z.string().max(100).optional(),
  area: z.string().max(100).optional(),
})

/** What the person has to do, what is due first on top. */
export async function getInbox(c: Context<Visit>) {
  const { list, wrong } = readList(c, { filters, orders: ['vence'] })
  if (!list) return answerWrong(c, wrong)
  const { house } = c.var
  const { tipo: kind, area, vence } = list.filters
  const { clock, duties, total, counts, punctuality, areas } = await inboxOf(c, list)
  const oversees = mayOverseeDuties(c.var.person)
  return c.html(
    <OfficePage
      visit={c.var}
      title={texts.title}
      lead={texts.lead(formatLongDate(clock.today))}
      here={paths.inbox}
    >
      <InboxFigures counts={counts} punctuality={punctuality} query={list.query} />
      <Kinds counts={counts} house={house} kind={kind} query={list.query} />
      <List
        total={total}
        noun={texts.noun}
        state={list}
        filters={<Areas state={list} area={area} areas={areas} />}
        empty={<Nothing filtered={Boolean(vence || kind || area)} />}
      >
        <DutyTable
          duties={duties}
          clock={clock}
          story={house.story}
          unitNames={oversees ? areas : undefined}
        />
      </List>
    </OfficePage>,
  )
}

type InboxList = NonNullable<ListRead<z.output<typeof filters>, 'vence'>['list']>

async function inboxOf(c: Context<Visit>, { filters: asked, limit, offset }: InboxList) {
  const { town, settings, now } = c.var
  const person = personOf(c)
  const clock = await townClock(town.db, settings, now)
  const { today, zone } = clock
  const oversees = mayOverseeDuties(person)
  const units = oversees && asked.area ? [asked.area] : unitsInInbox(person)
  const filter = { units, kind: asked.tipo, ...datesOf(asked.vence, today) }
  const week = { today, endOfWeek: endOfWeek(today) }
  const month = { from: `${today.slice(0, 8)}01`, to: today, zone }
  const [duties, total, counts, punctuality, areas] = await Promise.all([
    openDutiesOf(town.db, filter, { limit, offset }),
    countOpenDuties(town.db, filter),
    countDuties(town.db, { units }, week),
    punctualityOf(town.db, { units }, month),
    oversees ? unitsWithDuties(town.db).then((ids) => unitNames(town.db, ids)) : new Map(),
  ])
  return { clock, duties, total, counts, punctuality, areas }
}

type AreasProps = {
  readonly state: InboxList
  readonly area: string | undefined
  readonly areas: ReadonlyMap<string, string>
}

/** For who sees several units. */
const Areas = ({ state, area, areas }: AreasProps) =>
  areas.size > 1 ? (
    <Filters state={state} clear={area ? paths.inbox : undefined}>
      <Select
        name="area"
        label={texts.unit}
        value={area}
        none={texts.allUnits}
        options={[...areas].map(([value, label]) => ({ value, label }))}
      />
    </Filters>
  ) : null

type KindsProps = {
  readonly counts: DutyCounts
  readonly house: Visit['Variables']['house']
  readonly kind: string | undefined
  readonly query: (change: Readonly<Record<string, string | undefined>>) => string
}

/** One filter for each kind that waits; with one kind there is nothing to choose. */
function Kinds({ counts, house, kind, query }: KindsProps) {
  const nameOf = (name: string) => house.dutyKinds[name] ?? kindNames[name] ?? texts.otherKind
  const kinds = Object.entries(counts.byKind).toSorted(([, a], [, b]) => b - a)
  if (kinds.length < 2 && kind === undefined) return null
  const href = (tipo: string | undefined) => query({ tipo, pagina: undefined }) || '?'
  return (
    <Pills
      label={texts.kinds}
      items={[
        { label: texts.all, count: counts.all, href: href(undefined), here: kind === undefined },
        ...kinds.map(([name, count]) => ({
          label: nameOf(name),
          count,
          href: href(name),
          here: kind === name,
        })),
      ]}
    />
  )
}

const Nothing = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <Empty title={texts.emptyFilter} action={{ label: texts.seeAll, href: paths.inbox }} />
  ) : (
    <Empty title={texts.empty}>{texts.emptyHow}</Empty>
  )
