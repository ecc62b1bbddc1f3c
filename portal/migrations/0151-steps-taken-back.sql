-- Corrections are few among the steps; the figures of a town ask for them without reading all the others.
create index project_steps_taken_back on project_steps (folio, number) where move = 'back';
