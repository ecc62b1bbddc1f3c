create table projects_due (
  folio text primary key,
  -- Counts the announcements, so that one that comes while the project is being built is not lost.
  announced bigint not null,
  since timestamptz not null
);

-- The present OC4IDS project of each folio. A new version that is not valid waits, and the last good one stays.
create table project_files (
  folio text primary key,
  project_id text unique,
  line text,
  published_at timestamptz,
  withdrawn_at timestamptz,
  why jsonb,
  since timestamptz,
  check ((line is null) = (project_id is null) and (line is null) = (published_at is null)),
  check ((why is null) = (since is null))
);
create index project_files_waiting on project_files (folio) where why is not null;
