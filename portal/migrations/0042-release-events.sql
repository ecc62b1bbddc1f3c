-- What happened and must be published. What cannot be valid waits alone, with its reason, until a later event
-- publishes both.
create table release_events (
  ocid text not null references release_heads (ocid),
  seq integer not null check (seq > 0),
  tags text[] not null check (cardinality(tags) > 0),
  -- Why a correction was made, in the words of who made it.
  reason text,
  entry_id bigint not null references trail (id),
  recorded_at timestamptz not null,
  state text not null default 'due' check (state in ('due', 'waiting', 'published')),
  why jsonb,
  since timestamptz,
  published_seq integer,
  primary key (ocid, seq),
  foreign key (ocid, published_seq) references releases (ocid, seq),
  check (state <> 'waiting' or (why is not null and since is not null)),
  check ((state = 'published') = (published_seq is not null)),
  check (published_seq >= seq)
);
create index release_events_open on release_events (state, ocid, seq) where state <> 'published';
