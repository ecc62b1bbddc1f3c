import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { containing } from '../../../lib/db/like.ts'
import type { Unit } from '../rules/unit.ts'

export type UnitLine = Unit & {
  readonly parentName: string | null
  readonly aliases: readonly string[]
}

export type UnitsPage = {
  readonly filters: {
    readonly q?: string | undefined
    readonly estado?: 'activa' | 'cerrada' | undefined
  }
  readonly today: string
  readonly order: 'nombre' | 'clave'
  readonly descending: boolean
  readonly limit: number
  readonly offset: number
}

export async function listUnits(
  db: Db,
  { filters, today, order, descending, limit, offset }: UnitsPage,
): Promise<{ rows: readonly UnitLine[]; total: number }> {
  const where = matching(filters, today)
  const direction = descending ? 'desc' : 'asc'
  const [rows, { total }] = await Promise.all([
    db
      .selectFrom('units as u')
      .leftJoin('units as over', 'over.id', 'u.parent_id')
      .select(['u.id', 'u.name', 'u.parent_id as parentId', 'over.name as parentName'])
      .select(['u.valid_from as validFrom', 'u.valid_to as validTo', aliases.as('aliases')])
      .where(where)
      .orderBy(order === 'clave' ? sql`u.id` : sql`u.name collate "es-x-icu"`, direction)
      .orderBy('u.id')
      .limit(limit)
      .offset(offset)
      .execute(),
    db
      .selectFrom('units as u')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where(where)
      .executeTakeFirstOrThrow(),
  ])
  return { rows, total: Number(total) }
}

const aliases = sql<string[]>`array(
  select a.alias from unit_aliases a where a.unit_id = u.id order by a.alias collate "es-x-icu")`

/** Of the row `u` of units. */
function matching({ q, estado }: UnitsPage['filters'], today: string) {
  const conditions = [sql<SqlBool>`true`]
  if (q) {
    const like = containing(q)
    conditions.push(sql<SqlBool>`(u.search like tequio.fold(${like}) or u.id like ${like}
      or exists (select from unit_aliases a where a.unit_id = u.id and a.search like tequio.fold(${like})))`)
  }
  if (estado === 'activa')
    conditions.push(sql<SqlBool>`(u.valid_to is null or u.valid_to >= ${today}::date)`)
  if (estado === 'cerrada') conditions.push(sql<SqlBool>`u.valid_to < ${today}::date`)
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}
