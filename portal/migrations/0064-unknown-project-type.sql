-- A file that does not say whether a work is new or repaired leaves it unknown; nothing is guessed.
alter table projects alter column project_type drop not null;
alter table projects alter column project_type drop default;
