-- Accounts of the staff. Names and addresses live only here: the trail holds their ids.
create table people (
  id text primary key,
  name text not null check (name <> ''),
  email text not null,
  -- One account for an address, however it is typed.
  email_folded text not null unique generated always as (lower(email)) stored,
  -- argon2id, as a PHC string that carries its own parameters.
  password text,
  password_set_at timestamptz,
  entry_id bigint not null references trail (id)
);
create index people_by_name on people (name collate "es-x-icu", id);

-- A role is given in a unit and withdrawn; the row stays.
create table roles_held (
  id bigint generated always as identity primary key,
  person_id text not null references people (id),
  role text not null,
  unit_id text references units (id),
  given_entry bigint not null references trail (id),
  given_at timestamptz not null,
  withdrawn_entry bigint references trail (id),
  withdrawn_at timestamptz,
  check ((withdrawn_entry is null) = (withdrawn_at is null))
);
create unique index roles_in_force on roles_held (person_id, role, coalesce(unit_id, ''))
  where withdrawn_entry is null;
create index roles_by_role on roles_held (role, person_id) where withdrawn_entry is null;

create table suspensions (
  id bigint generated always as identity primary key,
  person_id text not null references people (id),
  reason text not null,
  suspended_entry bigint not null references trail (id),
  suspended_at timestamptz not null,
  lifted_entry bigint references trail (id),
  lifted_at timestamptz,
  check ((lifted_entry is null) = (lifted_at is null))
);
create unique index suspensions_in_force on suspensions (person_id) where lifted_entry is null;
