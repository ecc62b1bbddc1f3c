-- A contract that was ended before its time is told as such in lists, filters and files, and not as one that was
-- completed. What stands already is read from the newest word on each contract, as the rule reads it.
alter table processes drop constraint processes_stage_check;
alter table processes add constraint processes_stage_check check (stage in
  ('planning', 'tender', 'award', 'contract', 'implementation', 'completed', 'ended-early', 'cancelled', 'withdrawn'));
update processes p set stage = 'ended-early'
where stage = 'completed' and exists (
  select from (
    select distinct on (key) content from process_parts part
    where part.ocid = p.ocid and part.kind = 'contract' and part.seq <= p.last_seq
    order by key, seq desc, position desc
  ) newest
  where content ->> 'status' = 'terminated'
    and content #>> '{implementation,endDate}' is not null
    and content #>> '{implementation,status}' is distinct from 'concluded'
    and (coalesce(content #>> '{implementation,endDateDetails}', '') <> ''
      or left(content #>> '{implementation,endDate}', 10) < left(content #>> '{period,endDate}', 10)));
