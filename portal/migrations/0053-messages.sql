-- One outbox for every channel, with what becomes of each message (DESIGN §4, messages).
alter table outbox
  drop constraint outbox_state_check,
  add constraint outbox_state_check check (state in ('queued', 'sent', 'failed', 'cancelled')),
  add constraint outbox_channel_check check (channel in ('email', 'sms', 'whatsapp', 'slip')),
  -- Whom it is for, by reference, and what for: what is no service asks the ledger of consents.
  add column subject_kind text check (subject_kind in ('person', 'citizen')),
  add column subject_id text,
  add column purpose text,
  -- What the channel answered when it took the message.
  add column reference text,
  add column settled_by bigint references trail (id) deferrable initially deferred,
  add constraint outbox_subject_check check ((subject_kind is null) = (subject_id is null)),
  add constraint outbox_consent_check check (kind = 'service' or (subject_id is not null and purpose is not null));
create index outbox_by_state on outbox (state, channel, id);
