-- What a file or a form said of persons and is never published: a natural person's RFC, telephones, addresses.
-- Kept so that nothing that came in is lost; read only by who holds the process.
create table reserved_values (
  id bigint generated always as identity primary key,
  ocid text not null,
  seq integer not null,
  path text not null,
  value jsonb not null,
  why text not null,
  recorded_at timestamptz not null
);
create index reserved_values_of on reserved_values (ocid, seq);

-- A natural person who supplies the town has an identifier of ours in public, and their RFC here.
create table natural_suppliers (
  id text primary key,
  rfc text not null unique check (length(rfc) = 13),
  name text not null
);

-- Where a loaded release came from: the publisher's own identifiers and the document as it arrived.
create table release_provenance (
  ocid text not null,
  seq integer not null,
  publisher_ocid text not null,
  publisher_release_id text,
  publisher_date text,
  file_sha256 text not null,
  file_name text not null,
  path text not null,
  content_sha256 text not null,
  repairs jsonb not null,
  primary key (ocid, seq)
);
create index release_provenance_by_publisher on release_provenance (publisher_ocid, publisher_release_id);
select tequio.append_only('release_provenance');
