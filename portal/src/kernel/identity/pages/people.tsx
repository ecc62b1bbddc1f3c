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
import { type Unit, unitNames, unitsInForce } from '../../organisation/index.ts'
import { answerWrong, readList, type Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { roles } from '../person.ts'
import type { Account } from '../store/people.ts'
import { listPeople, type PeopleFilter } from '../store/people-list.ts'
import { texts as all, roleNames } from '../texts.ts'
import { OpenInvitations } from './open-invitations.tsx'
import { roleInWords } from './role-fields.tsx'

const texts = all.people

const rules = {
  filters: z.object({
    q: z.string().max(200).optional(),
    funcion: z.enum(roles).optional(),
    area: z.string().max(200).optional(),
    estado: z.enum(['activa', 'suspendida']).optional(),
  }),
  orders: ['nombre', 'correo'] as ['nombre', 'correo'],
}

const noticesIn = ({ mail }: Visit['Variables']['town']): Readonly<Record<string, string>> => ({
  invitada: mail ? all.invite.sent : all.invite.waits,
  retirada: texts.withdrawn,
})

export async function getPeople(c: Context<Visit>) {
  const { list, wrong } = readList(c, rules)
  if (wrong !== undefined) return answerWrong(c, wrong)
  const { db } = c.var.town
  const [{ rows, total }, units] = await Promise.all([listPeople(db, list), unitsInForce(db)])
  const names = await unitNames(
    db,
    rows.flatMap((row) => row.roles.flatMap(({ unitId }) => unitId ?? [])),
  )
  const notice = noticesIn(c.var.town)[c.req.query('aviso') ?? '']
  return c.html(
    <OfficePage
      visit={c.var}
      title={texts.title}
      lead={texts.lead}
      here={paths.people}
      actions={
        <ButtonLink href={paths.invite} kind="strong">
          {texts.invite}
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
        noun={['persona', 'personas']}
        state={list}
        filters={<PeopleFilters filters={list.filters} units={units} state={list} />}
        empty={<Empty title={texts.none}>{texts.noneTodo}</Empty>}
      >
        <DataTable
          caption={texts.title}
          quiet
          columns={columnsWith(names)}
          rows={rows}
          sort={list}
        />
      </List>
      {list.page === 1 && <OpenInvitations visit={c.var} />}
    </OfficePage>,
  )
}

type FiltersProps = {
  readonly filters: PeopleFilter
  readonly units: readonly Unit[]
  readonly state: Parameters<typeof Filters>[0]['state']
}

const PeopleFilters = ({ filters: { q, funcion, area, estado }, units, state }: FiltersProps) => (
  <Filters state={state} clear={q || funcion || area || estado ? paths.people : undefined}>
    <Field name="q" kind="search" label={texts.search} value={q} />
    <Select
      name="funcion"
      label={texts.role}
      none={texts.anyRole}
      value={funcion}
      options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
    />
    <Select
      name="area"
      label={texts.unit}
      none={texts.anyUnit}
      value={area}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
    />
    <Select
      name="estado"
      label={texts.state}
      none={texts.anyState}
      value={estado}
      options={[
        { value: 'activa', label: texts.active },
        { value: 'suspendida', label: texts.suspended },
      ]}
    />
  </Filters>
)

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
  { key: 'state', label: texts.state, cell: ({ suspended }) => <State suspended={suspended} /> },
]

export const State = ({ suspended }: { suspended: boolean }) =>
  suspended ? (
    <Status tone="stopped" word={texts.suspended} />
  ) : (
    <Status tone="done" word={texts.active} />
  )
