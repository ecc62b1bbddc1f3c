-- The one box finds a procurement by its ocid in any capitals, and a company by its RFC.
create index processes_by_lower_ocid on processes (lower(ocid));
create index process_parts_by_identifier on process_parts ((content -> 'identifier' ->> 'id')) where kind = 'party';
