-- Banks that receive payments for the Treasury, each with the key that its messages are signed with.
create table collection.banks (
    code       text primary key,
    name       text not null,
    public_key bytea not null,
    created_at timestamptz not null default now(),
    ended_at   timestamptz
);

alter table collection.payments add column bank_code text not null references collection.banks;
alter table collection.payments add column content_hash text not null;
alter table collection.payments add column booked_at timestamptz not null;
create index payments_by_notice on collection.payments (notice_number);
