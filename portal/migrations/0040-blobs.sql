-- Published bytes by their SHA-256. Large ones live in the town's files and have no bytes here (DESIGN §4, publishing).
create table blobs (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  bytes bytea check (octet_length(bytes) = size),
  -- Moved each time someone is about to publish the blob, so that cleaning leaves it alone.
  touched_at timestamptz not null
);

-- What the public reads: a path is a row that names a blob, so a file changes whole or not at all.
create table public_paths (
  path text primary key check (path like '/datos/%'),
  sha256 text not null references blobs (sha256),
  content_type text not null,
  permanent boolean not null default false,
  updated_at timestamptz not null
);
create index public_paths_by_blob on public_paths (sha256);

-- A release keeps its address and its bytes for ever.
create function keep_permanent_path() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.path = old.path and new.sha256 = old.sha256 and new.permanent then
    return new;
  end if;
  raise exception 'a permanent path never changes: %', old.path using errcode = 'check_violation';
end $$;
create trigger keep_permanent_path before update or delete on public_paths
  for each row when (old.permanent) execute function keep_permanent_path();
