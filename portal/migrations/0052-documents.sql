-- Files by their content. The original keeps its class; only an approved public version is ever shown (DESIGN §4).
create table documents (
  id text primary key,
  thing_kind text not null,
  thing_id text not null,
  title text not null check (length(title) between 1 and 300),
  -- The code of the standard's documentType codelist.
  document_type text not null,
  class text not null check (class in ('public', 'reserved', 'sensitive')),
  original_sha256 text not null check (original_sha256 ~ '^[0-9a-f]{64}$'),
  original_name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  -- Taken from a photograph before its EXIF is dropped; never part of the public version.
  taken_at timestamptz,
  taken_longitude double precision,
  taken_latitude double precision,
  entry_id bigint not null references trail (id),
  created_at timestamptz not null
);
create index documents_by_thing on documents (thing_kind, thing_id, created_at);

create table document_versions (
  document_id text not null references documents (id),
  version integer not null check (version > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  size bigint not null check (size > 0),
  width integer,
  height integer,
  approved_by bigint not null references trail (id),
  approved_at timestamptz not null,
  -- Withdrawn from the public, with its reason; its address then answers «gone».
  withdrawn_by bigint references trail (id),
  withdrawn_at timestamptz,
  withdrawn_reason text,
  primary key (document_id, version),
  check ((withdrawn_by is null) = (withdrawn_reason is null))
);
