import type { Context } from 'hono'
import { z } from 'zod'
import { type Column, Empty, Status } from '../../../design/index.ts'
import type { Column as FileColumn } from '../../../lib/sheet.ts'
import { dateIn } from '../../../lib/zones.ts'
import { officeList, type Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { listUnits, type UnitLine } from '../store/unit-list.ts'
import { texts } from '../texts.ts'

export const getUnits = (c: Context<Visit>) => units().page(c)
export const getUnitsCsv = (c: Context<Visit>) => units().file(c)

const units = () =>
  officeList({
    filters: z.object({
      q: z.string().max(200).optional(),
      estado: z.enum(['activa', 'cerrada']).optional(),
    }),
    orders: ['nombre'],
    read: (c, list) => listUnits(c.var.town.db, { ...list, today: todayOf(c) }),
    page: (c) => ({
      title: texts.title,
      lead: texts.lead,
      here: paths.units,
      noun: ['área', 'áreas'],
      columns: columnsOn(todayOf(c)),
      search: texts.search,
      choices: [stateChoice],
      csv: paths.unitsCsv,
      action: { label: texts.add, href: paths.newUnit },
      notices: texts.notices,
      nothing: () => (
        <Empty title={texts.none} action={{ label: texts.add, href: paths.newUnit }}>
          {texts.noneTodo}
        </Empty>
      ),
    }),
    file: (c) => ({ name: 'areas', columns: fileColumnsOn(todayOf(c)) }),
  })

const todayOf = ({ var: { settings, now } }: Context<Visit>) => dateIn(settings.zone, now)

const stateChoice = {
  ...{ name: 'estado', label: texts.state, none: texts.all },
  options: [
    { value: 'activa', label: texts.open },
    { value: 'cerrada', label: texts.closed },
  ],
}

const columnsOn = (today: string): readonly Column<UnitLine>[] => [
  {
    key: 'name',
    label: texts.name,
    order: 'nombre',
    main: true,
    cell: ({ id, name }) => <a href={paths.unit(id)}>{name}</a>,
  },
  { key: 'parent', label: texts.parent, cell: ({ parentName }) => parentName ?? texts.noParent },
  { key: 'aliases', label: texts.aliases, cell: ({ aliases }) => aliases.join(', ') },
  {
    key: 'state',
    label: texts.state,
    kind: 'state',
    cell: (unit) => <State closed={isClosed(unit, today)} />,
  },
]

const fileColumnsOn = (today: string): readonly FileColumn<UnitLine>[] => [
  { heading: texts.name, value: ({ name }) => name },
  { heading: texts.key, value: ({ id }) => id },
  { heading: texts.parent, value: ({ parentName }) => parentName },
  { heading: texts.aliases, value: ({ aliases }) => aliases.join('; ') },
  { heading: texts.since, value: ({ validFrom }) => validFrom },
  { heading: texts.until, value: ({ validTo }) => validTo },
  {
    heading: texts.state,
    value: (unit) => (isClosed(unit, today) ? texts.closed : texts.open),
  },
]

const isClosed = ({ validTo }: UnitLine, today: string) => validTo !== null && validTo < today

const State = ({ closed }: { closed: boolean }) =>
  closed ? <Status tone="quiet" word={texts.closed} /> : <Status tone="done" word={texts.open} />
