-- The front page asks which works changed last: these lines are found among those of publishing, which are as many.
create index trail_of_works on trail (id desc) where thing_kind in ('project', 'process');
