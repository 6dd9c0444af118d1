-- The payer, so that arrears are known; what became of a slip that another took the place of or that fell away.
alter table collection.notices add column payer_id bigint;
create index notices_by_payer on collection.notices (payer_id, money_status);
alter table collection.notices drop constraint notices_money_status_check;
alter table collection.notices add constraint notices_money_status_check check (money_status in
    ('UNPAID', 'PAID', 'SECURED', 'OVERDUE', 'NONE_DUE', 'REPLACED', 'CANCELLED', 'REFUND_DUE'));
alter table collection.notices add column reminded_at timestamptz;
alter table collection.notices add column reminders int not null default 0;

-- Securities for duty (Art. 24): what is charged on one never exceeds it.
create table collection.securities (
    reference   text primary key,
    party_id    bigint not null,
    kind        text not null check (kind ~ '^(0[1-9]|10|99)$'),
    amount      numeric(18) not null check (amount > 0),
    valid_until date not null,
    charged     numeric(18) not null default 0 check (charged >= 0 and charged <= amount)
);
create table collection.security_charges (
    id          bigint generated always as identity primary key,
    case_number text not null,
    reference   text not null references collection.securities,
    amount      numeric(18) not null check (amount > 0),
    charged_at  timestamptz not null,
    released_at timestamptz
);
create unique index security_charges_open on collection.security_charges (case_number) where released_at is null;
