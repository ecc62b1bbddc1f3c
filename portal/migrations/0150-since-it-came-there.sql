-- A work that a correction took back stands where it stood since it came there, not since the correction: the true date of
-- the next step may be before it.
update project_list l set since = stood.since
from (
  select s.folio, (
    select b.happened_on from project_steps b
    where b.folio = s.folio and b.move <> 'back' and b.stage = s.stage and b.condition = s.condition
    order by b.number desc limit 1) as since
  from (select distinct on (folio) * from project_steps order by folio, number desc) s
  where s.move = 'back'
) stood
where l.folio = stood.folio and stood.since is not null;
