-- Each step of a work is a row: who says so is its line of the trail. The newest row is where the work stands.
create table project_steps (
  folio text not null references projects (folio) on delete cascade,
  number integer not null check (number > 0),
  move text not null
    check (move in ('start', 'forward', 'back', 'suspend', 'resume', 'cancel', 'substitute')),
  stage text not null check (stage in ('assigned', 'design', 'designed', 'budgeting', 'procurement', 'contracted',
    'under-way', 'finished', 'delivered')),
  condition text not null check (condition in ('active', 'suspended', 'cancelled', 'substituted')),
  happened_on date not null,
  recorded_at timestamptz not null,
  -- The unit that held the work.
  unit_id text references units (id),
  reason text check (reason <> ''),
  -- Evidence: identifiers of documents.
  documents text[] not null default '{}',
  -- Set by a load, so that undoing it takes back what it brought.
  import_id bigint,
  entry_id bigint not null references trail (id) deferrable initially deferred,
  primary key (folio, number),
  check (move in ('start', 'forward') or reason is not null)
);
create index project_steps_by_day on project_steps (happened_on, stage);
create index project_steps_by_import on project_steps (import_id) where import_id is not null;

-- A work that gave its place and its money to another one.
create table project_substitutions (
  folio text primary key references projects (folio) on delete cascade,
  by_folio text not null references projects (folio) on delete cascade check (by_folio <> folio),
  entry_id bigint not null references trail (id) deferrable initially deferred
);
create index project_substitutions_by_new on project_substitutions (by_folio);
