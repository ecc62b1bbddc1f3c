-- Every load of the house: its files, its difference, and what became of it (DESIGN §7).
-- The trail names the load before its row exists.
create sequence import_numbers;

create table imports (
  id bigint primary key default nextval('import_numbers'),
  kind text not null,
  options jsonb not null,
  answers jsonb not null,
  -- The account that loads; a load from the command has none.
  person_id text,
  changed integer not null,
  unchanged integer not null,
  rejected integer not null,
  noticed integer not null,
  asked integer not null,
  -- SHA-256 of the changes: what is applied is what was shown.
  fingerprint text not null,
  previewed_entry bigint not null references trail (id),
  applied_entry bigint references trail (id),
  undone_entry bigint references trail (id),
  undone_because text,
  state text not null generated always as (case
    when undone_entry is not null then 'undone'
    when applied_entry is not null then 'applied'
    else 'previewed' end) stored,
  check (undone_entry is null or applied_entry is not null),
  check ((undone_entry is null) = (undone_because is null))
);
create index imports_by_kind on imports (kind, id);

create table import_files (
  import_id bigint not null references imports (id),
  position smallint not null,
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  primary key (import_id, position)
);
create index import_files_by_content on import_files (sha256);
