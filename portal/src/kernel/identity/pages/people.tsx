import type { Context } from 'hono'
import { z } from 'zod'
import { type Column, Empty, Status } from '../../../design/index.ts'
import type { Column as FileColumn } from '../../../lib/sheet.ts'
import { type Unit, unitNames, unitsInForce } from '../../organisation/index.ts'
import { officeList, type Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { roles } from '../person.ts'
import type { Account } from '../store/people.ts'
import { listPeople } from '../store/people-list.ts'
import { texts as all, roleNames } from '../texts.ts'
import { OpenInvitations } from './open-invitations.tsx'
import { roleInWords } from './role-fields.tsx'

const texts = all.people

export const getPeople = (c: Context<Visit>) => people().page(c)
export const getPeopleCsv = (c: Context<Visit>) => people().file(c)

const people = () =>
  officeList({
    filters: z.object({
      q: z.string().max(200).optional(),
      funcion: z.enum(roles).optional(),
      area: z.string().max(200).optional(),
      estado: z.enum(['activa', 'suspendida']).optional(),
    }),
    orders: ['nombre', 'correo'],
    read: (c, list) => listPeople(c.var.town.db, list),
    page: async (c, { rows, list }) => ({
      title: texts.title,
      lead: texts.lead,
      here: paths.people,
      noun: ['persona', 'personas'],
      columns: columnsWith(await namesIn(c, rows)),
      search: texts.search,
      choices: choicesWith(await unitsInForce(c.var.town.db)),
      csv: paths.peopleCsv,
      action: { label: texts.invite, href: paths.invite },
      notices: {
        invitada: c.var.town.mail ? all.invite.sent : all.invite.waits,
        retirada: texts.withdrawn,
      },
      nothing: () => <Empty title={texts.none}>{texts.noneTodo}</Empty>,
      after: list.page === 1 && <OpenInvitations visit={c.var} />,
    }),
    file: async (c, rows) => ({
      name: 'personas',
      columns: fileColumnsWith(await namesIn(c, rows)),
    }),
  })

/** The names of the units in which they hold roles. */
const namesIn = (c: Context<Visit>, rows: readonly Account[]) =>
  unitNames(
    c.var.town.db,
    rows.flatMap((row) => row.roles.flatMap(({ unitId }) => unitId ?? [])),
  )

const choicesWith = (units: readonly Unit[]) => [
  {
    ...{ name: 'funcion', label: texts.role, none: texts.anyRole },
    options: roles.map((role) => ({ value: role, label: roleNames[role] })),
  },
  {
    ...{ name: 'area', label: texts.unit, none: texts.anyUnit },
    options: units.map(({ id, name }) => ({ value: id, label: name })),
  },
  {
    ...{ name: 'estado', label: texts.state, none: texts.anyState },
    options: [
      { value: 'activa', label: texts.active },
      { value: 'suspendida', label: texts.suspended },
    ],
  },
]

const columnsWith = (names: ReadonlyMap<string, string>): readonly Column<Account>[] => [
  {
    key: 'name',
    label: texts.name,
    order: 'nombre',
    main: true,
    cell: ({ id, name }) => <a href={paths.person(id)}>{name}</a>,
  },
  { key: 'email', label: texts.email, order: 'correo', cell: ({ email }) => email },
  {
    key: 'roles',
    label: texts.roles,
    cell: ({ roles }) =>
      roles.length === 0
        ? texts.noRole
        : roles.map((held) => <div>{roleInWords(held, names)}</div>),
  },
  {
    ...{ key: 'state', label: texts.state, kind: 'state' },
    cell: ({ suspended }) => <State suspended={suspended} />,
  },
]

const fileColumnsWith = (names: ReadonlyMap<string, string>): readonly FileColumn<Account>[] => [
  { heading: texts.name, value: ({ name }) => name },
  { heading: texts.email, value: ({ email }) => email },
  {
    heading: texts.roles,
    value: ({ roles }) => roles.map((held) => roleInWords(held, names)).join('; '),
  },
  {
    heading: texts.state,
    value: ({ suspended }) => (suspended ? texts.suspended : texts.active),
  },
]

export const State = ({ suspended }: { suspended: boolean }) =>
  suspended ? (
    <Status tone="stopped" word={texts.suspended} />
  ) : (
    <Status tone="done" word={texts.active} />
  )
