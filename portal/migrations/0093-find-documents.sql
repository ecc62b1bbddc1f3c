-- Public documents are found by their title and the name of their file; a name that begins like a CURP or a person's
-- RFC finds nothing.
alter table documents add column search text not null generated always as (
  tequio.fold(title || case when original_name ~* '[a-zñ&]{4}[0-9]{6}' then '' else ' ' || original_name end)
) stored;
create index documents_search on documents using gin (search gin_trgm_ops) where class = 'public';
