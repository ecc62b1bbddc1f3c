-- Which whole-town files are behind: written with each publication, taken away by who rebuilds them.
create table publication_changes (
  id bigint generated always as identity primary key,
  part text not null check (part in ('releases', 'records', 'projects', 'manifest')),
  at timestamptz not null
);
create index publication_changes_by_part on publication_changes (part, id);
