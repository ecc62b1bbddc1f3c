-- What the town decided about itself; the newest row of a key is in force.
create table settings (
  id bigint generated always as identity primary key,
  key text not null,
  value jsonb not null,
  entry_id bigint not null references trail (id),
  set_at timestamptz not null
);
create index settings_by_key on settings (key, id desc);
select tequio.append_only('settings');
