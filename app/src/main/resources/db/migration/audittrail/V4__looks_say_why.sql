-- A look says more of itself: whether it was a download or a list, whether the case is of none of the reader's offices, at which
-- task it was, and the reason where there was none. Looks of before know nothing of it; they are of no office ('000').
alter table audittrail.looks
    add column office   text not null default '000',
    add column how      text not null default 'LOOK' check (how in ('LOOK', 'DOWNLOAD', 'LIST')),
    add column across   boolean not null default false,
    add column task_key bigint,
    add column reason   text,
    add column party_id bigint;
create index looks_by_time on audittrail.looks (at desc, id desc);
create index looks_by_office on audittrail.looks (office, at desc, id desc);
create index looks_by_party on audittrail.looks (party_id, at desc, id desc) where party_id is not null;
-- Each month somebody reads what an office's people looked at, and signs it.
create table audittrail.look_reviews (
    month       date not null check (extract(day from month) = 1),
    office      text not null,
    reviewed_by text not null,
    reviewed_at timestamptz not null,
    looks       integer not null,
    found       text not null,
    primary key (month, office)
);
