-- Every public event of a procurement gets the next number of its ocid; the act holds this row until it commits,
-- so numbers are committed in their order.
create table release_heads (
  ocid text primary key check (ocid <> ''),
  last_seq integer not null check (last_seq > 0)
);

-- What the town said of itself (publisher, licence, extensions) when it published.
create table publication_terms (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  body text not null
);

-- Immutable. Each release names the one before it: one chain per ocid, rising in number and in date.
create table releases (
  ocid text not null references release_heads (ocid),
  seq integer not null check (seq > 0),
  id text not null unique check (id = ocid || '-' || seq),
  date timestamptz not null check (date = date_trunc('milliseconds', date)),
  tags text[] not null check (cardinality(tags) > 0),
  body text not null,
  terms text not null references publication_terms (sha256),
  previous_seq integer,
  previous_date timestamptz,
  stored_at timestamptz not null,
  primary key (ocid, seq),
  unique (ocid, seq, date),
  unique nulls not distinct (ocid, previous_seq),
  check ((previous_seq is null) = (previous_date is null)),
  check (previous_seq < seq and previous_date < date),
  foreign key (ocid, previous_seq, previous_date) references releases (ocid, seq, date)
);

-- The place of each release in the whole-town files: given once, in order of publication, so that old pages stay.
create table release_positions (
  position bigint primary key check (position > 0),
  ocid text not null,
  seq integer not null,
  year integer not null,
  unique (ocid, seq),
  foreign key (ocid, seq) references releases (ocid, seq)
);
create index release_positions_by_year on release_positions (year, position);

select tequio.append_only('publication_terms', 'releases', 'release_positions');
