-- Who did what. Entries are sealed into a chain of hashes after they commit, in an order that then never changes.
create table audittrail.entries (
    id          bigint generated always as identity primary key,
    xid         xid8 not null default pg_current_xact_id(),
    happened_at timestamptz not null,
    actor       text not null,
    action      text not null,
    subject     text not null,
    detail      text not null default '',
    seal_number bigint unique,
    seal        text
);
create index entries_unsealed on audittrail.entries (xid, id) where seal_number is null;
