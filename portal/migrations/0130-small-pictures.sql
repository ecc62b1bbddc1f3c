-- A picture as a list or a phone shows it; nothing for papers, nor for pictures that were small already.
alter table document_versions
  add small_sha256 text check (small_sha256 ~ '^[0-9a-f]{64}$'),
  add small_size bigint check (small_size > 0),
  add constraint small_whole check ((small_sha256 is null) = (small_size is null));
