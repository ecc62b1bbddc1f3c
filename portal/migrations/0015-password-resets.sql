-- Who asked for a new password. A request is kept for any address, so that the answer tells nothing;
-- a job finds out whether there is an account and only then makes a link.
create table password_resets (
  id text primary key,
  email_folded text not null,
  asked_at timestamptz not null,
  person_id text references people (id),
  token_hash bytea unique check (length(token_hash) = 32),
  expires_at timestamptz,
  used_entry bigint references trail (id),
  check ((token_hash is null) = (person_id is null) and (token_hash is null) = (expires_at is null))
);
create index password_resets_by_person on password_resets (person_id);
create index password_resets_by_time on password_resets (asked_at);
