-- Who agreed to receive what, by which channel; the newest row is in force (DESIGN §4, messages).
create table consents (
  id bigint generated always as identity primary key,
  subject_kind text not null check (subject_kind in ('person', 'citizen')),
  subject_id text not null,
  channel text not null check (channel in ('email', 'sms', 'whatsapp', 'slip')),
  purpose text not null check (length(purpose) between 1 and 100),
  given boolean not null,
  entry_id bigint not null references trail (id) deferrable initially deferred,
  recorded_at timestamptz not null
);
create index consents_in_force on consents (subject_kind, subject_id, channel, purpose, id desc);
select tequio.append_only('consents');
