-- How often a door was tried lately, by folded e-mail and by address, both hashed.
create table attempts (
  door text not null,
  subject bytea not null,
  tries integer not null check (tries >= 0),
  since timestamptz not null,
  primary key (door, subject)
);
create index attempts_by_time on attempts (since);
