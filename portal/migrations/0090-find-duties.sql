-- The inbox of a whole town is searched by its words.
create index duties_by_words on duties using gin (tequio.fold(coalesce(title, thing_id) || ' ' || why) gin_trgm_ops)
  where closed_at is null;
create index duties_by_due_date on duties (due_on, id) where closed_at is null;
-- And how punctual it was, by the month in which things were closed.
create index duties_closed on duties (closed_at) where closed_at is not null;
-- The outbox is searched by its subjects and readers.
create index outbox_by_words on outbox using gin (tequio.fold(subject || ' ' || recipient) gin_trgm_ops);
