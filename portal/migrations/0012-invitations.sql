-- Accounts exist by invitation only. The database knows a token by its hash.
create table invitations (
  id text primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  name text not null check (name <> ''),
  email text not null,
  email_folded text not null generated always as (lower(email)) stored,
  role text not null,
  unit_id text references units (id),
  invited_entry bigint not null references trail (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_entry bigint references trail (id),
  -- Withdrawn, or replaced by a newer one to the same address.
  withdrawn_entry bigint references trail (id),
  check (accepted_entry is null or withdrawn_entry is null)
);
create unique index invitations_open on invitations (email_folded)
  where accepted_entry is null and withdrawn_entry is null;
