-- A procurement. Its content stands in parts; this row is what lists and filters read, kept by the same act.
create table processes (
  ocid text primary key check (ocid ~ '^ocds-[a-z0-9]{6}-.+'),
  -- The project it serves; a process that was loaded may have none yet.
  folio text,
  unit_id text,
  title text not null,
  stage text not null check (stage in
    ('planning', 'tender', 'award', 'contract', 'implementation', 'completed', 'cancelled', 'withdrawn')),
  method text,
  planned_centavos bigint check (planned_centavos >= 0),
  awarded_centavos bigint check (awarded_centavos >= 0),
  contracted_centavos bigint check (contracted_centavos >= 0),
  paid_centavos bigint check (paid_centavos >= 0),
  suppliers text[] not null default '{}',
  signed_on date,
  ends_on date,
  last_seq integer not null check (last_seq > 0),
  -- The load that brought it, when a file did.
  import_id text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  search text not null
);
create index processes_by_folio on processes (folio);
create index processes_by_unit on processes (unit_id, stage);
create index processes_newest on processes (updated_at desc, ocid);
create index processes_search on processes using gin (search gin_trgm_ops);

-- What each public event said, part by part, in the shapes of the standard. Null content takes the part back.
create table process_parts (
  ocid text not null references processes (ocid) deferrable initially deferred,
  seq integer not null check (seq > 0),
  position integer not null,
  kind text not null check (kind in
    ('head', 'party', 'planning', 'tender', 'award', 'contract', 'transaction', 'milestone')),
  key text not null,
  content jsonb,
  entry_id bigint not null references trail (id),
  primary key (ocid, seq, kind, key)
);
select tequio.append_only('process_parts');
