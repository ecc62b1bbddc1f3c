-- A far page of a filtered list is found in the index alone: it holds all that filters ask, except words.
drop index project_list_by_title;
create index project_list_by_title on project_list (title collate "es-x-icu", folio)
  include (stage, condition, edition, place_id, unit_id, due_on);
