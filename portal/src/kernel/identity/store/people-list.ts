import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { containing } from '../../../lib/db/like.ts'
import type { Role } from '../person.ts'
import { type Account, accounts, isSuspended } from './people.ts'

export type PeopleFilter = {
  readonly q?: string | undefined
  readonly funcion?: Role | undefined
  readonly area?: string | undefined
  readonly estado?: 'activa' | 'suspendida' | undefined
}

export type PeoplePage = {
  readonly filters: PeopleFilter
  readonly order: 'nombre' | 'correo'
  readonly descending: boolean
  readonly limit: number
  readonly offset: number
}

export async function listPeople(
  db: Db,
  { filters, order, descending, limit, offset }: PeoplePage,
): Promise<{ rows: readonly Account[]; total: number }> {
  const direction = descending ? 'desc' : 'asc'
  const column = order === 'correo' ? sql`p.email_folded` : sql`p.name collate "es-x-icu"`
  const [rows, { total }] = await Promise.all([
    accounts(db)
      .where(matching(filters))
      .orderBy(column, direction)
      .orderBy('p.id')
      .limit(limit)
      .offset(offset)
      .execute(),
    db
      .selectFrom('people as p')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where(matching(filters))
      .executeTakeFirstOrThrow(),
  ])
  return { rows, total: Number(total) }
}

/** Of the row `p` of people. A role and a unit asked together must be held together. */
function matching({ q, funcion, area, estado }: PeopleFilter) {
  const conditions = [sql<SqlBool>`true`]
  if (q) {
    const like = containing(q)
    conditions.push(sql<SqlBool>`tequio.fold(p.name || ' ' || p.email) like tequio.fold(${like})`)
  }
  if (funcion || area) {
    conditions.push(sql<SqlBool>`exists (select from roles_held r
      where r.person_id = p.id and r.withdrawn_entry is null
        and (${funcion ?? null}::text is null or r.role = ${funcion ?? null})
        and (${area ?? null}::text is null or r.unit_id = ${area ?? null}))`)
  }
  if (estado) conditions.push(sql<SqlBool>`${isSuspended} = ${estado === 'suspendida'}`)
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}
