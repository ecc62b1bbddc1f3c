-- Days that an authority declared not to be worked, and spans in which terms do not run.
create table days_off (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  kind text not null check (kind in ('extra-day', 'suspension')),
  first date not null,
  last date not null,
  why text not null check (length(why) between 1 and 300),
  entry_id bigint not null references trail (id) deferrable initially deferred,
  recorded_at timestamptz not null,
  -- Lifted by a later act, with its reason; the row stays.
  lifted_by bigint references trail (id) deferrable initially deferred,
  lifted_because text,
  check (first <= last),
  check (kind = 'suspension' or first = last),
  check ((lifted_by is null) = (lifted_because is null))
);
create index days_off_in_force on days_off (jurisdiction, first) where lifted_by is null;
