-- A work that is contracted cannot be taken away by the undoing of its load. Where that already happened, the
-- procurement stands without it.
update processes p set folio = null
  where folio is not null and not exists (select from projects w where w.folio = p.folio);
update processes set title = coalesce(nullif(left(btrim(title), 299), ''), ocid)
  where length(title) not between 1 and 300;
alter table processes add constraint processes_folio_fkey foreign key (folio) references projects (folio);
alter table processes add constraint processes_unit_fkey foreign key (unit_id) references units (id);

-- What stands of a procurement was said by an event, and so was each part, each value kept and each origin.
alter table processes add constraint processes_last_event_fkey
  foreign key (ocid, last_seq) references release_events (ocid, seq);
alter table process_parts add constraint process_parts_event_fkey
  foreign key (ocid, seq) references release_events (ocid, seq);
alter table reserved_values add constraint reserved_values_event_fkey
  foreign key (ocid, seq) references release_events (ocid, seq);
alter table release_provenance add constraint release_provenance_event_fkey
  foreign key (ocid, seq) references release_events (ocid, seq);

-- The index of titles holds what it sorts: an entry takes 2,704 bytes at most.
alter table processes add constraint processes_title_length check (length(title) between 1 and 300);

alter table process_parts add constraint process_parts_position check (position >= 0);
alter table process_parts add constraint process_parts_content
  check (content is null or jsonb_typeof(content) = 'object');
alter table natural_suppliers add constraint natural_suppliers_id check (id ~ '^persona-[0-9a-f]+$');
alter table natural_suppliers add constraint natural_suppliers_rfc
  check (rfc ~ '^[A-ZÑ&]{4}[0-9]{6}[A-Z0-9]{3}$');
alter table natural_suppliers add constraint natural_suppliers_name check (name <> '');
alter table release_provenance add constraint release_provenance_file check (file_sha256 ~ '^[0-9a-f]{64}$');
alter table release_provenance add constraint release_provenance_content check (content_sha256 ~ '^[0-9a-f]{64}$');
