import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { stages } from '../rules/stages.ts'

/** Writes the list rows of these works anew from their steps, reports and promises: two statements for any number. */
export async function refreshList(db: Db, folios: readonly string[]) {
  const order = sql`${[...stages]}::text[]`
  await sql`
    insert into project_list (folio, edition, title, place_id, unit_id, stage, condition, since, next_step, due_on,
      promised_on, physical, financial, reported_on, ceiling_centavos, assigned_centavos,
      sector, project_type, search)
    select p.folio, p.edition, p.title, p.place_id, p.unit_id, s.stage, s.condition,
      coalesce(stood.since, s.happened_on), next.step,
      next.due_on, next.promised_on, r.physical, r.financial, r.reported_on, p.ceiling_centavos, p.assigned_centavos,
      p.sector, p.project_type,
      case when octet_length(said.words) > 1200 then left(said.words, 300) else said.words end
    from projects p
    cross join lateral (
      select tequio.fold(concat_ws(' ', p.folio, p.title, p.external_id, p.address)) as words
    ) said
    join lateral (
      select * from project_steps s where s.folio = p.folio order by number desc limit 1
    ) s on true
    left join lateral (
      -- After a correction the work stands where it stood, since it came there.
      select b.happened_on as since from project_steps b
      where s.move = 'back' and b.folio = p.folio and b.move <> 'back'
        and b.stage = s.stage and b.condition = s.condition
      order by b.number desc limit 1
    ) stood on true
    left join lateral (
      select * from project_reports r where r.folio = p.folio order by number desc limit 1
    ) r on true
    left join lateral (
      select first.step, first.promised_on as due_on, (
        select latest.promised_on from promises latest
        where latest.thing_kind = 'project' and latest.thing_id = p.folio and latest.step = first.step
        order by version desc limit 1) as promised_on
      from promise_baselines first
      where first.thing_kind = 'project' and first.thing_id = p.folio
        and s.condition in ('active', 'suspended')
        and array_position(${order}, first.step) > array_position(${order}, s.stage)
      order by array_position(${order}, first.step) limit 1
    ) next on true
    where p.folio = any(${folios}::text[])
    on conflict (folio) do update set edition = excluded.edition, title = excluded.title,
      place_id = excluded.place_id, unit_id = excluded.unit_id, stage = excluded.stage,
      condition = excluded.condition, since = excluded.since, next_step = excluded.next_step,
      due_on = excluded.due_on, promised_on = excluded.promised_on, physical = excluded.physical,
      financial = excluded.financial, reported_on = excluded.reported_on,
      ceiling_centavos = excluded.ceiling_centavos, assigned_centavos = excluded.assigned_centavos,
      sector = excluded.sector, project_type = excluded.project_type, search = excluded.search`.execute(
    db,
  )
}
