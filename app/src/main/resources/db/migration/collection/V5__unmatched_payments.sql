-- What a bank reported on a slip that was not known then: the money is there, so the report is kept until it is booked or
-- the bank has given the money back.
create table collection.unmatched_payments (
    payment_key   text primary key,
    bank_code     text not null references collection.banks,
    message_id    text not null,
    notice_number text not null,
    amount        numeric(18) not null check (amount > 0),
    paid_at       timestamptz not null,
    content_hash  text not null,
    received_at   timestamptz not null,
    problem       text,
    ended_at      timestamptz,
    outcome       text check (outcome in ('BOOKED', 'RETURNED'))
);
create index unmatched_payments_open on collection.unmatched_payments (received_at) where ended_at is null;
