-- The first schedule of a thing is its baseline, which nobody edits; a new date is an act with a reason.
create table promises (
  thing_kind text not null,
  thing_id text not null,
  step text not null,
  version integer not null check (version > 0),
  promised_on date not null,
  unit_id text,
  reason text,
  entry_id bigint not null references trail (id) deferrable initially deferred,
  recorded_at timestamptz not null,
  primary key (thing_kind, thing_id, step, version),
  check (version = 1 or reason is not null)
);
select tequio.append_only('promises');

create table promises_met (
  thing_kind text not null,
  thing_id text not null,
  step text not null,
  met_on date not null,
  entry_id bigint not null references trail (id) deferrable initially deferred,
  primary key (thing_kind, thing_id, step)
);
