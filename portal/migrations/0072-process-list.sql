-- What the list of procurements is filtered and sorted by.
alter table processes add column year smallint;
create index processes_by_title on processes (title collate "es-x-icu", ocid);
create index processes_by_contracted on processes (contracted_centavos desc nulls last, ocid);
create index processes_by_signature on processes (signed_on desc nulls last, ocid);
create index processes_by_stage on processes (stage, updated_at desc);
create index processes_by_year on processes (year);

-- What was paid is counted by month: only these rows of the parts are read.
create index process_payments on process_parts (ocid, key, seq desc) where kind = 'transaction';
