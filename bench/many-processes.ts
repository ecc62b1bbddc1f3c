import type { BenchTown } from './bench-town.ts'

/**
 * A procurement for each work, as lists read them. Only the rows of the list are written: what a page of contracts costs
 * does not depend on their parts, and telling 100,000 of them by acts would take an hour.
 */
export const loadProcesses = ({ ask }: Pick<BenchTown, 'ask'>) =>
  ask(`
    set session_replication_role = replica;
    insert into processes (ocid, folio, unit_id, title, stage, method, planned_centavos, awarded_centavos,
      contracted_centavos, paid_centavos, suppliers, signed_on, ends_on, last_seq, created_at, updated_at, search, year,
      other_money, place_id, edition)
    select ocid, folio, unit_id, title, stage, method, amount, amount, amount, amount * (n % 11) / 10, array[supplier],
      date '2025-01-15' + (n % 300)::int, date '2025-06-15' + (n % 300)::int, 1, now(), now() - n * interval '1 minute',
      tequio.fold(title || ' ' || ocid || ' ' || supplier), 2024 + n % 3,
      case when n % 5000 = 0 then '[{"figure": "contracted", "currency": "USD", "centavos": 100000}]'::jsonb else '[]' end,
      place_id, edition
    from (
      select 'ocds-000tst-' || folio || '-1' as ocid, folio, unit_id, title, place_id, edition, n, 10000000 + n * 7919 % 300000000 as amount,
        (array['planning', 'tender', 'award', 'contract', 'implementation', 'completed'])[1 + n % 6] as stage,
        (array['open', 'limited', 'direct'])[1 + n % 3] as method, 'Constructora ' || n % 400 as supplier
      from (select folio, unit_id, title, place_id, edition, row_number() over (order by folio) as n from project_list) works
    ) invented;
    set session_replication_role = default`)
