-- Who is signed in where. The cookie holds the token; the database only its hash.
create table sessions (
  id text primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  person_id text not null references people (id),
  -- As the browser names itself, so that its owner recognises it.
  browser text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_by_person on sessions (person_id, seen_at);
create index sessions_by_end on sessions (expires_at);
