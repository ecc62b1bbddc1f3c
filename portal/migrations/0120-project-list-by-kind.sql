-- The list of works is asked by kind of work too: its sector and its type, in the row and in the index of each order.
alter table project_list add column sector text, add column project_type text;
update project_list l set sector = p.sector, project_type = p.project_type
from projects p where p.folio = l.folio and (p.sector is not null or p.project_type is not null);

drop index project_list_by_title;
create index project_list_by_title on project_list (title collate "es-x-icu", folio)
  include (stage, condition, edition, place_id, unit_id, due_on, search, sector, project_type);
drop index project_list_by_due;
create index project_list_by_due on project_list (due_on, folio)
  include (stage, condition, edition, place_id, unit_id, sector, project_type);
drop index project_list_by_amount;
create index project_list_by_amount on project_list (assigned_centavos desc nulls last, folio desc)
  include (stage, condition, edition, place_id, unit_id, due_on, sector, project_type);
create index project_list_by_sector on project_list (sector, title collate "es-x-icu");
