-- Whoever looks after all partners reads what was told to any of them, the newest first.
create index deliveries_by_time on mailbox.deliveries (made_at desc, id desc);
