-- Where and of which edition the work of a procurement is: kept beside it, since a list asks it of each row and a join of
-- 100,000 took six times as long as the rest. The database keeps both equal, whoever moves the work.
alter table processes add column place_id text, add column edition smallint;
update processes p set place_id = w.place_id, edition = w.edition from projects w where w.folio = p.folio;

create function tequio.place_procurement() returns trigger language plpgsql as $$
begin
  select w.place_id, w.edition into new.place_id, new.edition from projects w where w.folio = new.folio;
  return new;
end $$;
create trigger placed_by_its_work before insert or update of folio on processes
  for each row execute function tequio.place_procurement();

create function tequio.move_procurements() returns trigger language plpgsql as $$
begin
  update processes set place_id = new.place_id, edition = new.edition where folio = new.folio;
  return null;
end $$;
create trigger moves_its_procurements after update of place_id, edition on projects
  for each row when (old.place_id is distinct from new.place_id or old.edition <> new.edition)
  execute function tequio.move_procurements();

create index processes_by_place on processes (place_id);
drop index processes_totals;
create index processes_totals on processes (stage, year)
  include (method, unit_id, place_id, edition, contracted_centavos, paid_centavos) where stage <> 'withdrawn';
