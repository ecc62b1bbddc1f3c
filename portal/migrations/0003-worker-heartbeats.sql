-- A worker that dies keeps its locks for hours in the library; here a missed beat releases them (DESIGN §4, jobs).
create table worker_heartbeats (
  worker_id text primary key,
  beat_at timestamptz not null
);
