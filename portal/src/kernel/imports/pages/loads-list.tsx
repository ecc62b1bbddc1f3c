import type { Context } from 'hono'
import { z } from 'zod'
import { Actions, ButtonLink, type Column, Empty, Status } from '../../../design/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import type { Column as FileColumn } from '../../../lib/sheet.ts'
import { dateIn, timeIn } from '../../../lib/zones.ts'
import { answerForbidden, officeList, personOf, type Visit } from '../../visit/index.ts'
import type { AnyImporter } from '../actions/read-difference.ts'
import { pageTexts as say } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { isLimited, kindsFor } from '../permissions.ts'
import type { LoadState } from '../rules/states.ts'
import { type Load, type LoadFilter, listLoads } from '../store/imports.ts'
import { countOf, texts } from '../texts.ts'

const filters = z.object({
  tipo: z.string().max(80).optional(),
  estado: z.enum(['previewed', 'applied', 'undone']).optional(),
})

export const tones = { previewed: 'waiting', applied: 'done', undone: 'stopped' } as const

/** The loads that the person may do, the newest first. */
export const getLoads = (c: Context<Visit>) =>
  kindsOf(c).length === 0 ? answerForbidden(c) : loads().page(c)
export const getLoadsCsv = (c: Context<Visit>) =>
  kindsOf(c).length === 0 ? answerForbidden(c) : loads().file(c)

const kindsOf = ({ var: { house, person } }: Context<Visit>) => kindsFor(house, person)

const loads = () =>
  officeList({
    filters,
    orders: ['fecha', 'cambios'],
    descending: true,
    read: async (c, list) => {
      const { total, loads } = await listLoads(c.var.town.db, filterFor(c, list.filters), list)
      return { rows: loads, total }
    },
    page: (c) => {
      const kinds = kindsOf(c)
      return {
        title: texts.title,
        lead: say.lead,
        here: paths.list,
        noun: ['carga', 'cargas'],
        columns: columnsFor(kinds, c.var.settings.zone),
        choices: [
          {
            ...{ name: 'tipo', label: say.kind, none: say.all },
            options: kinds.map(({ kind, title }) => ({ value: kind, label: title })),
          },
          { name: 'estado', label: say.state, none: say.all, options: stateOptions },
        ],
        csv: paths.csv,
        before: <Starts kinds={kinds} />,
        nothing: (filtered) =>
          filtered ? (
            <Empty title={say.noneSo}>{say.noneSoTodo}</Empty>
          ) : (
            <Empty title={say.none}>{say.noneTodo}</Empty>
          ),
      }
    },
    file: (c) => ({ name: 'cargas', columns: fileColumnsFor(kindsOf(c), c.var.settings.zone) }),
  })

/** Of what the person may load only in part, only their own. */
function filterFor(c: Context<Visit>, { tipo, estado }: z.output<typeof filters>): LoadFilter {
  const person = personOf(c)
  const wanted = kindsOf(c).filter(({ kind }) => tipo === undefined || kind === tipo)
  const own = wanted.filter((one) => isLimited(person, one)).map(({ kind }) => kind)
  return {
    kinds: wanted.map(({ kind }) => kind),
    ...(own.length > 0 && { own: { kinds: own, personId: person.id } }),
    ...(estado && { state: estado }),
  }
}

type Kinds = readonly AnyImporter[]

const Starts = ({ kinds }: { kinds: Kinds }) => (
  <Actions>
    {kinds.map(({ kind, title }) => (
      <ButtonLink href={paths.start(kind)}>{say.start(title)}</ButtonLink>
    ))}
  </Actions>
)

const stateOptions = Object.entries(texts.states).map(([value, label]) => ({ value, label }))

const titleOf = (kinds: Kinds, { kind }: Load) =>
  kinds.find((one) => one.kind === kind)?.title ?? say.load
const namesOf = ({ files }: Load) => files.map(({ name }) => name).join(', ')

const columnsFor = (kinds: Kinds, zone: string): readonly Column<Load>[] => [
  {
    ...{ key: 'load', label: say.load, main: true },
    cell: (load) => (
      <a href={paths.load(load.id)}>
        {load.id} · {titleOf(kinds, load)}
      </a>
    ),
  },
  { key: 'files', label: say.files, kind: 'long', cell: namesOf },
  {
    ...{ key: 'when', label: say.when, kind: 'date', order: 'fecha' },
    cell: ({ previewedAt }) => whenText(previewedAt, zone),
  },
  { key: 'who', label: say.who, cell: ({ personName }) => personName ?? say.command },
  {
    ...{ key: 'changes', label: say.changes, kind: 'number', order: 'cambios' },
    cell: ({ changed, rejected }) =>
      rejected > 0
        ? `${changed.toLocaleString('es-MX')} · ${countOf(rejected, 'rechazo', 'rechazos')}`
        : changed.toLocaleString('es-MX'),
  },
  {
    ...{ key: 'state', label: say.state, kind: 'state' },
    cell: ({ state }) => <LoadStatus state={state} />,
  },
]

const fileColumnsFor = (kinds: Kinds, zone: string): readonly FileColumn<Load>[] => [
  { heading: say.load, value: ({ id }) => id },
  { heading: say.kind, value: (load) => titleOf(kinds, load) },
  { heading: say.files, value: namesOf },
  { heading: say.when, value: ({ previewedAt }) => whenText(previewedAt, zone) },
  { heading: say.who, value: ({ personName }) => personName ?? say.command },
  { heading: say.changes, value: ({ changed }) => changed },
  { heading: say.rejects, value: ({ rejected }) => rejected },
  { heading: say.state, value: ({ state }) => texts.states[state] },
]

const LoadStatus = ({ state }: { state: LoadState }) => (
  <Status tone={tones[state]} word={texts.states[state]} />
)

export const whenText = (at: Date, zone: string): string =>
  `${formatDate(dateIn(zone, at))}, ${timeIn(zone, at)}`
