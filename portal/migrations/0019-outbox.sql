-- Everything that leaves for a person, whatever the channel (DESIGN §4, messages).
create table outbox (
  id bigint generated always as identity primary key,
  channel text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  -- A service message needs no consent; news does.
  kind text not null check (kind in ('service', 'news')),
  thing_kind text,
  thing_id text,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  created_at timestamptz not null,
  sent_at timestamptz,
  error text,
  entry_id bigint not null references trail (id),
  check ((thing_kind is null) = (thing_id is null)),
  check ((state = 'sent') = (sent_at is not null))
);
create index outbox_waiting on outbox (id) where state = 'queued';
create index outbox_by_thing on outbox (thing_kind, thing_id);
