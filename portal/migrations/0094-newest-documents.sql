-- A common word finds the newest documents without sorting all of them.
create index documents_newest on documents (created_at desc, id) where class = 'public';
