-- What operators of bonded areas report of goods that come and go (Customs Act Art. 157(1), 199(1), Decree Art. 176). A report is kept as it
-- was said; what it did stands in the ledger under its number.
create sequence cargo.carry_in_numbers maxvalue 99999999 cycle;
create sequence cargo.carry_out_numbers maxvalue 9999999 cycle;
create table cargo.reports (
    number        text primary key,
    way           text not null check (way in ('IN', 'OUT', 'TAKE_BACK')),
    place         text not null,
    party_id      bigint not null,
    actor         text not null,
    door          text not null,
    reference     text not null,
    sha256        char(64) not null,
    content       jsonb not null,
    consignment   bigint,
    ground        text,
    state         text not null check (state in ('TAKEN', 'WAITING', 'REFUSED')),
    why           text,
    why_field     text,
    why_args      text[] not null default '{}',
    odd           text[] not null default '{}',                            -- EXCESS, SHORT, DAMAGE, ELSEWHERE
    packages      int not null,
    moved_at      timestamptz not null,
    received_at   timestamptz not null,
    settled_at    timestamptz,
    taken_back_by text references cargo.reports,
    -- By what a line that was not known is found as soon as it is.
    key_cargo     text generated always as (regexp_replace(upper(content ->> 'cargoNumber'), '[^0-9A-Z]', '', 'g')) stored,
    key_mbl       text generated always as (regexp_replace(upper(content ->> 'mbl'), '[^0-9A-Z]', '', 'g')) stored,
    key_hbl       text generated always as (regexp_replace(upper(content ->> 'hbl'), '[^0-9A-Z]', '', 'g')) stored,
    basis         text generated always as (content ->> 'basis') stored,
    unique (party_id, reference)
);
create index reports_waiting on cargo.reports (received_at) where state = 'WAITING';
create index reports_waiting_for on cargo.reports (consignment) where state = 'WAITING';
create index reports_by_ground on cargo.reports (ground) where ground is not null;
create index reports_by_basis on cargo.reports (basis) where basis is not null;
create index reports_of on cargo.reports (consignment) where consignment is not null;
create index reports_of_place on cargo.reports (place, received_at desc, number desc);

-- Customs orders goods to another place, or away (Customs Act Art. 180(4)): what lets them leave.
create sequence cargo.order_numbers;
create table cargo.removal_orders (
    number      text primary key,
    consignment bigint not null,
    place       text not null,
    packages    int not null check (packages > 0),
    gone        int not null default 0,
    reason      text not null,
    made_by     text not null,
    made_at     timestamptz not null,
    ended_at    timestamptz,
    constraint gone_within check (gone between 0 and packages)
);
create index removal_orders_of on cargo.removal_orders (consignment);
create index removal_orders_open on cargo.removal_orders (place) where ended_at is null;

-- What lies at a place is worked through by its age.
create index stock_by_age on cargo.stock (place, first_in_at, consignment) where packages > 0;
