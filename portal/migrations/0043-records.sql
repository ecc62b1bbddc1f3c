-- The present record of each process, made from its releases; its row is the lock of the ocid's publication.
create table records (
  ocid text primary key references release_heads (ocid),
  line text,
  updated_at timestamptz
);
