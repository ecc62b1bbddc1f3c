-- What lists read: one narrow row for each work, written anew by the act that changes it.
create table project_list (
  folio text primary key references projects (folio) on delete cascade,
  edition smallint not null,
  title text not null,
  place_id text,
  unit_id text,
  stage text not null,
  condition text not null,
  since date not null,
  -- The first step that was promised and not reached: its first promise and its newest.
  next_step text,
  due_on date,
  promised_on date,
  physical double precision,
  financial double precision,
  reported_on date,
  ceiling_centavos bigint,
  assigned_centavos bigint,
  search text not null
);
create index project_list_by_title on project_list (title collate "es-x-icu", folio);
create index project_list_by_edition on project_list (edition desc, folio);
create index project_list_by_due on project_list (due_on, folio) where due_on is not null;
create index project_list_by_stage on project_list (stage, condition);
create index project_list_by_unit on project_list (unit_id, title collate "es-x-icu");
create index project_list_by_place on project_list (place_id, title collate "es-x-icu");
create index project_list_search on project_list using gin (search gin_trgm_ops);
