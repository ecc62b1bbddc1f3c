-- The schema of the house itself: its clock and its list of tables that only grow.
create schema if not exists tequio;
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- DESIGN §4, time: rules receive the database's clock. Only the owner, for seeds and tests, may set it.
create table tequio.clock (
  single boolean primary key default true check (single),
  at timestamptz
);
insert into tequio.clock default values;

create function tequio.now() returns timestamptz language sql stable as $$
  select coalesce((select at from tequio.clock), date_trunc('milliseconds', clock_timestamp()))
$$;

-- The portal's role cannot update or delete the rows of these tables (see lib/db/migrate.ts).
create table tequio.append_only (name text primary key);

create function tequio.append_only(variadic names text[]) returns void language sql as $$
  insert into tequio.append_only (name) select unnest(names)
$$;

-- Search without accents, usable in an index (unaccent alone is only stable).
create function tequio.fold(value text) returns text
  language sql immutable parallel safe strict as $$
  select lower(public.unaccent('public.unaccent', value))
$$;
