-- The working days of a jurisdiction: the newest declaration of each kind is in force (DESIGN §4, calendar).
create table calendar_versions (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  -- From this day on these rules hold: days of rest of the week and holidays, as kernel/calendar describes them.
  since date not null,
  rules jsonb not null,
  entry_id bigint not null references trail (id) deferrable initially deferred,
  recorded_at timestamptz not null
);
create index calendar_versions_by_day on calendar_versions (jurisdiction, since, id desc);
select tequio.append_only('calendar_versions');

-- The hour after which something counts as received the next working day; null: there is none.
create table calendar_cutoffs (
  id bigint generated always as identity primary key,
  jurisdiction text not null,
  cutoff text check (cutoff ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  entry_id bigint not null references trail (id) deferrable initially deferred,
  recorded_at timestamptz not null
);
create index calendar_cutoffs_in_force on calendar_cutoffs (jurisdiction, id desc);
select tequio.append_only('calendar_cutoffs');
