-- How much was built and paid on a date, in percent; the newest number is the one in force.
create table project_reports (
  folio text not null references projects (folio) on delete cascade,
  number integer not null check (number > 0),
  reported_on date not null,
  physical double precision not null check (physical between 0 and 100),
  financial double precision not null check (financial between 0 and 100),
  note text check (note <> ''),
  documents text[] not null default '{}',
  unit_id text references units (id),
  recorded_at timestamptz not null,
  import_id bigint,
  entry_id bigint not null references trail (id) deferrable initially deferred,
  primary key (folio, number)
);
create index project_reports_by_import on project_reports (import_id) where import_id is not null;
