import type { Context } from 'hono'
import { z } from 'zod'
import {
  ButtonLink,
  type Column,
  DataTable,
  Empty,
  Field,
  Filters,
  List,
  Notice,
  OfficePage,
  Select,
  Status,
} from '../../../design/index.ts'
import { dateIn } from '../../../lib/zones.ts'
import { type List as Asked, answerWrong, readList, type Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { listUnits, type UnitLine } from '../store/unit-list.ts'
import { texts } from '../texts.ts'

const rules = {
  filters: z.object({
    q: z.string().max(200).optional(),
    estado: z.enum(['activa', 'cerrada']).optional(),
  }),
  orders: ['nombre', 'clave'] as ['nombre', 'clave'],
}

export async function getUnits(c: Context<Visit>) {
  const { list, wrong } = readList(c, rules)
  if (wrong !== undefined) return answerWrong(c, wrong)
  const { town, settings, now } = c.var
  const today = dateIn(settings.zone, now)
  const { rows, total } = await listUnits(town.db, { ...list, today })
  const notice = texts.notices[c.req.query('aviso') ?? '']
  return c.html(
    <OfficePage
      visit={c.var}
      title={texts.title}
      lead={texts.lead}
      here={paths.units}
      actions={
        <ButtonLink href={paths.newUnit} kind="strong">
          {texts.add}
        </ButtonLink>
      }
    >
      {notice && (
        <Notice tone="success" live>
          {notice}
        </Notice>
      )}
      <List
        total={total}
        noun={['área', 'áreas']}
        state={list}
        filters={<UnitFilters list={list} />}
        empty={
          <Empty title={texts.none} action={{ label: texts.add, href: paths.newUnit }}>
            {texts.noneTodo}
          </Empty>
        }
      >
        <DataTable caption={texts.title} quiet columns={columnsOn(today)} rows={rows} sort={list} />
      </List>
    </OfficePage>,
  )
}

type ListProps = { readonly list: Asked<z.output<typeof rules.filters>, string> }

const UnitFilters = ({ list }: ListProps) => (
  <Filters state={list} clear={list.filters.q || list.filters.estado ? paths.units : undefined}>
    <Field name="q" kind="search" label={texts.search} value={list.filters.q} />
    <Select
      name="estado"
      label={texts.state}
      none={texts.all}
      value={list.filters.estado}
      options={[
        { value: 'activa', label: texts.open },
        { value: 'cerrada', label: texts.closed },
      ]}
    />
  </Filters>
)

const columnsOn = (today: string): readonly Column<UnitLine>[] => [
  {
    key: 'name',
    label: texts.name,
    order: 'nombre',
    main: true,
    cell: ({ id, name }) => <a href={paths.unit(id)}>{name}</a>,
  },
  { key: 'key', label: texts.key, order: 'clave', cell: ({ id }) => id },
  { key: 'parent', label: texts.parent, cell: ({ parentName }) => parentName ?? texts.noParent },
  { key: 'aliases', label: texts.aliases, cell: ({ aliases }) => aliases.join(', ') },
  {
    key: 'state',
    label: texts.state,
    cell: ({ validTo }) => <State closed={validTo !== null && validTo < today} />,
  },
]

const State = ({ closed }: { closed: boolean }) =>
  closed ? <Status tone="quiet" word={texts.closed} /> : <Status tone="done" word={texts.open} />
