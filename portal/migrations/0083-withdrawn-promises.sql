-- A promise that an undone load had made is withdrawn by a row without a date, with its reason. What is promised for the
-- step afterwards is a new baseline: nobody is late by a date that nobody promised.
alter table promises alter promised_on drop not null;
alter table promises add constraint promises_withdrawn_later check (promised_on is not null or version > 1);

-- The first promise of each step that stands.
create view promise_baselines as
  select first.* from promises first
  where first.promised_on is not null
    and not exists (
      select from promises later
      where later.thing_kind = first.thing_kind and later.thing_id = first.thing_id and later.step = first.step
        and later.version > first.version and later.promised_on is null
    )
    and not exists (
      select from promises before
      where before.thing_kind = first.thing_kind and before.thing_id = first.thing_id and before.step = first.step
        and before.version = first.version - 1 and before.promised_on is not null
    );
