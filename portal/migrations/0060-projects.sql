-- One row for each series of folios («PP25»): the last number that was given.
create table folio_series (
  series text primary key check (series ~ '^[A-Z]{2}[0-9]{2}$'),
  last_number integer not null check (last_number between 0 and 999999)
);

-- A folio is given once. What a load named keeps its folio even when the load is undone and loaded again.
create table project_folios (
  folio text primary key check (folio ~ '^[A-Z]{2}[0-9]{2}(-[A-Z][0-9]{1,3})?-[0-9]{4,6}-[A-Z]$'),
  -- How the office's own file names it: edition and its identifier, or its title and place.
  source_key text unique,
  entry_id bigint not null references trail (id) deferrable initially deferred
);
select tequio.append_only('project_folios');

-- What is known of a work beside its steps.
create table projects (
  folio text primary key references project_folios (folio),
  edition smallint not null check (edition between 2000 and 2199),
  -- The identifier of the office's own file.
  external_id text check (external_id <> ''),
  title text not null check (length(title) between 1 and 300),
  description text check (description <> ''),
  project_type text not null default 'construction'
    check (project_type in ('construction', 'rehabilitation', 'replacement', 'expansion', 'decommissioning')),
  sector text check (sector <> ''),
  place_id text references places (id),
  address text check (address <> ''),
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  unit_id text references units (id),
  ceiling_centavos bigint check (ceiling_centavos >= 0),
  assigned_centavos bigint check (assigned_centavos >= 0),
  votes integer check (votes >= 0),
  -- As a load brought it: the load, the file's own words.
  origin jsonb,
  entry_id bigint not null references trail (id) deferrable initially deferred,
  check ((lon is null) = (lat is null))
);
create unique index projects_by_external_id on projects (edition, external_id);
create index projects_by_place on projects (place_id);
create index projects_by_unit on projects (unit_id);

-- Why something was corrected: people write names in reasons, and the trail holds none.
create table project_corrections (
  folio text not null references projects (folio) on delete cascade,
  entry_id bigint not null references trail (id) deferrable initially deferred,
  reason text not null check (reason <> ''),
  primary key (folio, entry_id)
);
