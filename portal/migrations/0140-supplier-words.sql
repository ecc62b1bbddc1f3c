-- The names of who supplies, as they are searched: a word that most titles hold made a list read the names of each row.
-- Without an index: one of trigrams gives all rows for «constructora 77» and costs twice what reading them does.
create function tequio.fold_names(names text[]) returns text
  language sql immutable parallel safe strict as $$
  select tequio.fold(array_to_string(names, chr(10)))
$$;
alter table processes add column supplier_words text not null generated always as (tequio.fold_names(suppliers)) stored;
