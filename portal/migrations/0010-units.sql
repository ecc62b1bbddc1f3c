-- The offices of the town: each with its names of today and of before (DESIGN §7, aliases).
create table units (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  parent_id text references units (id) check (parent_id <> id),
  valid_from date,
  -- The last day on which it worked.
  valid_to date check (valid_to >= valid_from),
  search text not null generated always as (tequio.fold(name)) stored,
  entry_id bigint not null references trail (id)
);
-- One open unit of a name at a time.
create unique index units_in_force on units (search) where valid_to is null;
create index units_by_name on units (name collate "es-x-icu", id);
create index units_by_parent on units (parent_id);
create index units_search on units using gin (search gin_trgm_ops);

create table unit_aliases (
  unit_id text not null references units (id),
  alias text not null check (alias <> ''),
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  search text not null generated always as (tequio.fold(alias)) stored,
  entry_id bigint not null references trail (id),
  primary key (unit_id, search)
);
create index unit_aliases_search on unit_aliases using gin (search gin_trgm_ops);
create index unit_aliases_by_text on unit_aliases (search);
