-- What a procurement says in another currency than pesos: {figure, currency, centavos}. It is never added to pesos, and
-- is shown beside them.
alter table processes add column other_money jsonb not null default '[]'
  check (jsonb_typeof(other_money) = 'array');

with newest as (
  select distinct on (ocid, kind, key) ocid, kind, content from process_parts
  where kind in ('planning', 'tender', 'award', 'contract', 'transaction')
  order by ocid, kind, key, seq desc
), said as (
  select ocid, 'awarded' as figure, content -> 'value' as value from newest
  where kind = 'award' and content ->> 'status' is distinct from 'cancelled'
    and content ->> 'status' is distinct from 'unsuccessful'
  union all
  select ocid, 'contracted', content -> 'value' from newest
  where kind = 'contract' and content ->> 'status' is distinct from 'cancelled'
  union all
  select ocid, 'paid', content -> 'value' from newest where kind = 'transaction'
  union all
  select ocid, 'planned', coalesce((array_agg(content -> 'value') filter (where kind = 'tender' and content ? 'value'))[1],
    (array_agg(content -> 'budget' -> 'amount') filter (where kind = 'planning'))[1])
  from (select ocid, kind, content from newest where kind in ('planning', 'tender')) plan group by ocid
), added as (
  select ocid, figure, value ->> 'currency' as currency, round(sum((value ->> 'amount')::numeric) * 100) as centavos
  from said
  where jsonb_typeof(value -> 'amount') = 'number' and coalesce(value ->> 'currency', 'MXN') <> 'MXN'
  group by ocid, figure, currency
), gathered as (
  select ocid, jsonb_agg(jsonb_build_object('figure', figure, 'currency', currency, 'centavos', centavos)) as money
  from added where centavos between 0 and 7000000000000000 group by ocid
)
update processes p set other_money = g.money from gathered g where g.ocid = p.ocid;

alter table processes alter column other_money drop default;

-- Totals ask only the few that have such money.
create index processes_with_other_money on processes (ocid) where other_money <> '[]';
