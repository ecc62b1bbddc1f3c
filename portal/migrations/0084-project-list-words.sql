-- The words of a list row are the work's own; those of its place (name, code, aliases) are asked of the place, so that a
-- new name or alias is found at once. Bounded, because the index below holds them: an entry takes 2,704 bytes at most.
update project_list l set search = bounded.words
from (
  select folio, case when octet_length(words) > 1200 then left(words, 300) else words end as words
  from (
    select folio, tequio.fold(concat_ws(' ', folio, title, external_id, address)) as words from projects
  ) said
) bounded
where bounded.folio = l.folio and l.search is distinct from bounded.words;
alter table project_list add constraint project_list_bounded_search check (octet_length(search) <= 1200);

-- A page of a filtered list is found in the index of its order alone: few rows may match, and all at its end.
drop index project_list_by_title;
create index project_list_by_title on project_list (title collate "es-x-icu", folio)
  include (stage, condition, edition, place_id, unit_id, due_on, search);
drop index project_list_by_due;
create index project_list_by_due on project_list (due_on, folio)
  include (stage, condition, edition, place_id, unit_id);
drop index project_list_by_amount;
create index project_list_by_amount on project_list (assigned_centavos desc nulls last, folio desc)
  include (stage, condition, edition, place_id, unit_id, due_on);
