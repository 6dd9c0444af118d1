-- Whence an act came and which fields it changed: address, door, part, before and after, in one value. Of entries from before
-- there is none, and their seals stay as they are. Rows are found by what they are about, by who acted and by time.
alter table audittrail.entries add column facts jsonb;
create index entries_by_subject on audittrail.entries (subject, happened_at desc, id desc);
create index entries_by_actor on audittrail.entries (actor, happened_at desc, id desc);
create index entries_by_time on audittrail.entries (happened_at desc, id desc);
