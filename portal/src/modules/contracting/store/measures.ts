import { sql } from 'kysely'
import type { MeasureFilter, MeasureRow } from '../../../kernel/measures/measure.ts'
import type { Db } from '../../../lib/db/connection.ts'

/** What was contracted, by the month of the signature and the place of the work. Amendments count where they began. */
export async function contractedByMonth(db: Db, filter: MeasureFilter): Promise<MeasureRow[]> {
  const { rows } = await sql<MeasureRow>`
    select to_char(p.signed_on, 'YYYY-MM') as month, w.place_id as "placeId",
      sum(p.contracted_centavos)::bigint as value
    from processes p left join project_list w on w.folio = p.folio
    where p.contracted_centavos is not null and p.stage <> 'withdrawn'
      and ${within(sql`p.signed_on`, filter)} and ${inPlace(filter)}
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

/** What was paid, by the month of the payment; the newest word on each payment counts. */
export async function paidByMonth(
  db: Db,
  filter: MeasureFilter & { readonly zone: string },
): Promise<MeasureRow[]> {
  const { rows } = await sql<MeasureRow>`
    select to_char(paid.on_day, 'YYYY-MM') as month, w.place_id as "placeId",
      sum(round(paid.amount * 100))::bigint as value
    from (
      select distinct on (ocid, key) ocid,
        ((content->>'date')::timestamptz at time zone ${filter.zone})::date as on_day,
        (content->'value'->>'amount')::numeric as amount,
        coalesce(content->'value'->>'currency', 'MXN') as currency
      from process_parts where kind = 'transaction' order by ocid, key, seq desc
    ) paid
    join processes p on p.ocid = paid.ocid
    left join project_list w on w.folio = p.folio
    where paid.amount is not null and paid.currency = 'MXN' and p.stage <> 'withdrawn'
      and ${within(sql`paid.on_day`, filter)} and ${inPlace(filter)}
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

const within = (day: ReturnType<typeof sql>, { from, to }: MeasureFilter) => sql`
  (${from ?? null}::date is null or ${day} >= ${from ?? null}::date)
  and (${to ?? null}::date is null or ${day} <= ${to ?? null}::date)`

const inPlace = ({ placeId }: MeasureFilter) => sql`
  (${placeId ?? null}::text is null or w.place_id = any(array(
    with recursive down(id) as (
      select ${placeId ?? null}::text union select c.id from places c join down on c.parent_id = down.id
    ) select id from down)))`
