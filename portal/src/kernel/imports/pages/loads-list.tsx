import type { Context } from 'hono'
import { z } from 'zod'
import {
  Actions,
  ButtonLink,
  DataTable,
  Empty,
  Filters,
  Forbidden,
  List,
  OfficePage,
  Problem,
  Select,
  Status,
} from '../../../design/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import { dateIn, timeIn } from '../../../lib/zones.ts'
import { personOf, readList, type Visit } from '../../visit/index.ts'
import type { AnyImporter } from '../actions/read-difference.ts'
import { pageTexts as say } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { isLimited, kindsFor } from '../permissions.ts'
import type { LoadState } from '../rules/states.ts'
import { type Load, listLoads } from '../store/imports.ts'
import { countOf, texts } from '../texts.ts'

const filters = z.object({
  tipo: z.string().optional(),
  estado: z.enum(['previewed', 'applied', 'undone']).optional(),
})

export const tones = { previewed: 'waiting', applied: 'done', undone: 'stopped' } as const

/** The loads that the person may do, the newest first. */
export async function getLoads(c: Context<Visit>) {
  const { house, town } = c.var
  const person = personOf(c)
  const kinds = kindsFor(house, person)
  if (kinds.length === 0) return c.html(<Forbidden visit={c.var} />, 403)
  const { list, wrong } = readList(c, { filters, orders: ['fecha'] })
  if (!list) return c.html(<Problem visit={c.var} title={texts.title} what={wrong} />, 400)

  const { tipo, estado } = list.filters
  const wanted = kinds.filter(({ kind }) => tipo === undefined || kind === tipo)
  const own = wanted.filter((one) => isLimited(person, one)).map(({ kind }) => kind)
  const filter = {
    kinds: wanted.map(({ kind }) => kind),
    ...(own.length > 0 && { own: { kinds: own, personId: person.id } }),
    ...(estado && { state: estado }),
  }
  const { total, loads } = await listLoads(town.db, filter, list)
  return c.html(
    <OfficePage visit={c.var} title={texts.title} lead={say.lead} here={paths.list}>
      <Starts kinds={kinds} />
      <List
        total={total}
        noun={['carga', 'cargas']}
        state={list}
        filters={
          <Filters state={list} clear={tipo || estado ? paths.list : undefined}>
            <Select
              name="tipo"
              label={say.kind}
              value={tipo}
              none={say.all}
              options={kindOptions(kinds)}
            />
            <Select
              name="estado"
              label={say.state}
              value={estado}
              none={say.all}
              options={stateOptions}
            />
          </Filters>
        }
        empty={<Empty title={say.none} />}
      >
        <LoadTable loads={loads} kinds={kinds} zone={c.var.settings.zone} />
      </List>
    </OfficePage>,
  )
}

const Starts = ({ kinds }: { kinds: readonly AnyImporter[] }) => (
  <Actions>
    {kinds.map(({ kind, title }) => (
      <ButtonLink href={paths.start(kind)}>{say.start(title)}</ButtonLink>
    ))}
  </Actions>
)

const kindOptions = (kinds: readonly AnyImporter[]) =>
  kinds.map(({ kind, title }) => ({ value: kind, label: title }))

const stateOptions = Object.entries(texts.states).map(([value, label]) => ({ value, label }))

type LoadTableProps = {
  readonly loads: readonly Load[]
  readonly kinds: readonly AnyImporter[]
  readonly zone: string
}

const LoadTable = ({ loads, kinds, zone }: LoadTableProps) => (
  <DataTable
    caption={texts.title}
    quiet
    rows={loads}
    columns={[
      {
        ...{ key: 'load', label: say.load, main: true },
        cell: ({ id, kind }) => (
          <a href={paths.load(id)}>
            {id} · {kinds.find((one) => one.kind === kind)?.title ?? kind}
          </a>
        ),
      },
      {
        ...{ key: 'files', label: say.files },
        cell: ({ files }) => files.map(({ name }) => name).join(', '),
      },
      {
        ...{ key: 'when', label: say.when, kind: 'date' },
        cell: ({ previewedAt }) => whenText(previewedAt, zone),
      },
      { key: 'who', label: say.who, cell: ({ personName }) => personName ?? say.command },
      {
        ...{ key: 'changes', label: say.changes, kind: 'number' },
        cell: ({ changed, rejected }) =>
          rejected > 0
            ? `${changed.toLocaleString('es-MX')} · ${countOf(rejected, 'rechazo', 'rechazos')}`
            : changed.toLocaleString('es-MX'),
      },
      {
        ...{ key: 'state', label: say.state, kind: 'state' },
        cell: ({ state }) => <LoadStatus state={state} />,
      },
    ]}
  />
)

const LoadStatus = ({ state }: { state: LoadState }) => (
  <Status tone={tones[state]} word={texts.states[state]} />
)

export const whenText = (at: Date, zone: string): string =>
  `${formatDate(dateIn(zone, at))}, ${timeIn(zone, at)}`
