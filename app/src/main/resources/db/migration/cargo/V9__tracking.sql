-- Who wants to be told of which consignment (알림). That it is told once is the mailbox's effect key.
create table cargo.watches (
    party_id    bigint not null,
    consignment bigint not null references cargo.consignments on delete cascade,
    made_by     text not null,
    made_at     timestamptz not null,
    primary key (party_id, consignment)
);
create index watches_of on cargo.watches (consignment);

-- How far news has been told: a transaction that began before another may be seen after it, so that the place in the ledger is both.
alter table cargo.events add column xid xid8 not null default pg_current_xact_id();
create index events_in_order on cargo.events (xid, id);
create table cargo.news_cursor (
    one boolean primary key default true check (one),
    xid xid8 not null default '0',
    id  bigint not null default 0
);
insert into cargo.news_cursor (xid, id) select coalesce(max(xid), '0'::xid8), coalesce(max(id), 0) from cargo.events;

-- Of a carrier's million the few that are under way, without a walk through what has left.
create index consignments_under_way on cargo.consignments (id)
    where status not in ('CARRIED_OUT', 'SOLD', 'REVERTED', 'LOST', 'TRANSSHIPPED', 'RETURNED', 'CANCELLED');
-- What lies under an office, summed without its rows.
create index stock_by_office on cargo.stock (left(place, 3), place) include (packages, weight, first_in_at, storage_until)
    where packages > 0;
-- One place, what is to leave first first.
create index stock_by_end on cargo.stock (place, coalesce(storage_until, date 'infinity'), consignment) where packages > 0;
