-- The levels of the territory, coarse to fine: municipality, sector, neighbourhood.
create table place_levels (
  key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  position smallint not null,
  entry_id bigint not null references trail (id)
);

create table places (
  id text primary key,
  level_key text not null references place_levels (key),
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  parent_id text references places (id),
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  geometry jsonb,
  min_lon double precision,
  min_lat double precision,
  max_lon double precision,
  max_lat double precision,
  point_lon double precision,
  point_lat double precision,
  search text not null generated always as (tequio.fold(name || ' ' || code)) stored,
  entry_id bigint not null references trail (id),
  check ((geometry is null) = (min_lon is null))
);
-- A code names one place of its level at a time; a place that ended frees it.
create unique index places_in_force on places (level_key, code) where valid_to is null;
create index places_by_code on places (code);
create index places_by_parent on places (parent_id);
create index places_by_name on places (level_key, name collate "es-x-icu", id);
create index places_search on places using gin (search gin_trgm_ops);
create index places_box on places (min_lon, max_lon) where geometry is not null;

-- DESIGN §7: every place may have aliases, which imports and search match.
create table place_aliases (
  place_id text not null references places (id) on delete cascade,
  alias text not null check (alias <> ''),
  search text not null generated always as (tequio.fold(alias)) stored,
  primary key (place_id, alias)
);
create index place_aliases_search on place_aliases using gin (search gin_trgm_ops);
