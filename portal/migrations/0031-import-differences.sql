-- What a load does to each thing, before and after: undoing is applying the inverse.
create table import_changes (
  import_id bigint not null references imports (id),
  position integer not null,
  key text not null,
  title text not null,
  spot jsonb not null,
  before jsonb,
  after jsonb,
  -- A thing that was altered after the load keeps its later value when the rest is undone.
  kept_when_undone boolean not null default false,
  primary key (import_id, position)
);

-- What was refused, repaired or asked while reading.
create table import_findings (
  import_id bigint not null references imports (id),
  position integer not null,
  sort text not null check (sort in ('reject', 'notice', 'question')),
  spot jsonb not null,
  finding jsonb not null,
  primary key (import_id, position)
);
create index import_findings_by_sort on import_findings (import_id, sort, position);
