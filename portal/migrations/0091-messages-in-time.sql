-- A link or a code that ended is worth nothing to who receives it later.
alter table outbox add column good_until timestamptz;
