-- Who looked at whose data, when, from where and at what work; rows are only added. Kept beside the trail and not in its
-- chain: a look changes nothing, and there are many more of them.
create table audittrail.looks (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    account text not null,
    address text not null,
    work    text not null,
    subject text not null
);
create index looks_by_subject on audittrail.looks (subject, id desc);
create index looks_by_account on audittrail.looks (account, id desc);
