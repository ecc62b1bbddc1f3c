-- What is due, whose, when and why. Every inbox is a view of this table (DESIGN §4).
create table duties (
  id bigint generated always as identity primary key,
  kind text not null,
  thing_kind text not null,
  thing_id text not null,
  unit_id text,
  due_on date not null,
  -- Without a title and an address of its own, the inbox asks the story of the thing.
  title text,
  why text not null,
  href text,
  opened_by bigint not null references trail (id) deferrable initially deferred,
  opened_at timestamptz not null,
  closed_by bigint references trail (id) deferrable initially deferred,
  closed_at timestamptz,
  check ((closed_by is null) = (closed_at is null))
);
-- One duty of a kind for a thing at a time: opening it again moves its date and its reason.
create unique index duties_open on duties (kind, thing_kind, thing_id) where closed_at is null;
create index duties_by_unit on duties (unit_id, due_on) where closed_at is null;
