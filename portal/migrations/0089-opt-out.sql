-- What is no service carries the way to stop it (DESIGN §4, messages).
alter table outbox add column opt_out_token text;
create unique index outbox_by_opt_out on outbox (opt_out_token) where opt_out_token is not null;
