-- How long the last building of the whole-town files took: the next one waits in proportion.
create table town_runs (
  single boolean primary key default true check (single),
  milliseconds integer not null check (milliseconds >= 0),
  ended_at timestamptz not null
);

-- How far each whole-town file goes, so that what is new is written after what it has.
create table town_files (
  part text primary key,
  -- The last position in it (see release_positions); 0 where there are none.
  through bigint not null,
  -- What the town said of itself when it was built: another saying builds it again from the start.
  terms text not null,
  sha256 text references blobs (sha256) on delete set null,
  -- Bytes before its list and after it.
  head integer not null default 0,
  tail integer not null default 0
);
