-- Every change of the house is an act (DESIGN §4). The trail is written inside it and only grows.
create table things (
  kind text not null,
  id text not null,
  version integer not null check (version > 0),
  primary key (kind, id)
);

create table trail (
  id bigint generated always as identity primary key,
  act text not null,
  act_version smallint not null,
  actor_kind text not null check (actor_kind in ('person', 'citizen', 'job', 'import')),
  actor_id text not null,
  unit_id text,
  role text,
  on_behalf_of text,
  thing_kind text not null,
  thing_id text not null,
  thing_version integer not null,
  facts jsonb not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  corrects bigint references trail (id),
  unique (thing_kind, thing_id, thing_version)
);
create index trail_by_time on trail (recorded_at, id);
create index trail_by_actor on trail (actor_kind, actor_id, id);

-- A sealer numbers and hashes what is unnumbered, outside the act: sequence order is not commit order.
create table trail_seals (
  number bigint primary key check (number > 0),
  entry_id bigint not null unique references trail (id),
  hash bytea not null check (length(hash) = 32)
);

-- The first answer to each idempotency key; a repeat receives it again.
create table act_answers (
  key text primary key,
  act text,
  answer jsonb,
  answered_at timestamptz not null
);

select tequio.append_only('trail', 'trail_seals');
