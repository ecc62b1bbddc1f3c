-- What each place may spend in a year, in centavos.
create table ceilings (
  place_id text not null references places (id),
  year smallint not null check (year between 1900 and 2200),
  centavos bigint not null check (centavos >= 0),
  entry_id bigint not null references trail (id),
  primary key (place_id, year)
);
create index ceilings_by_year on ceilings (year);
