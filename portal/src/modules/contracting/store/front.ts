import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'

/** Centavos; contracts and paid contracts are counted one by one. */
export type EditionMoney = {
  readonly contracted: number
  readonly contracts: number
  readonly paid: number
  readonly paidContracts: number
}

/** What was contracted and paid for the works of an edition, in pesos. */
export async function moneyOfEdition(db: Db, edition: number): Promise<EditionMoney> {
  const { rows } = await sql<EditionMoney>`
    select coalesce(sum(p.contracted_centavos), 0)::bigint as contracted,
      (count(*) filter (where p.contracted_centavos > 0))::int as contracts,
      coalesce(sum(p.paid_centavos), 0)::bigint as paid,
      (count(*) filter (where p.paid_centavos > 0))::int as "paidContracts"
    from processes p join project_list l on l.folio = p.folio
    where l.edition = ${edition} and p.stage <> 'withdrawn'`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the sums of an edition came without a row')
  return row
}

export type WorkMoney = { readonly contracted: number; readonly paid: number }

/** What was contracted and paid for each of these works. */
export async function moneyOfWorks(
  db: Db,
  folios: readonly string[],
): Promise<ReadonlyMap<string, WorkMoney>> {
  const { rows } = await sql<WorkMoney & { folio: string }>`
    select folio, coalesce(sum(contracted_centavos), 0)::bigint as contracted,
      coalesce(sum(paid_centavos), 0)::bigint as paid
    from processes where folio = any(${[...folios]}::text[]) and stage <> 'withdrawn'
    group by folio`.execute(db)
  return new Map(rows.map(({ folio, ...money }) => [folio, money]))
}

export type ChangedWork = { readonly folio: string; readonly changedAt: Date }

/** Lines of the trail that are read for it: a work may have many together. */
const LINES = 400

/** The works of which something was told last, itself or its contracts; the newest first. */
export async function worksChangedLast(db: Db, limit: number): Promise<ChangedWork[]> {
  const { rows } = await sql<ChangedWork>`
    with recent as (
      select id, thing_kind, thing_id, recorded_at from trail
      where thing_kind in ('project', 'process') order by id desc limit ${LINES}
    ), told as (
      select id, thing_id as folio, recorded_at from recent where thing_kind = 'project'
      union all
      select recent.id, p.folio, recorded_at from recent join processes p on p.ocid = thing_id
      where thing_kind = 'process'
    )
    select folio, max(recorded_at) as "changedAt"
    from told join project_list using (folio)
    group by folio order by max(recorded_at) desc, max(id) desc limit ${limit}`.execute(db)
  return rows
}
