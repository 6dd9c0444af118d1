-- The present balance of each bill of lading; the full ledger of events comes with the cargo module.
create table cargo.bills (
    bill_number    text primary key,
    cargo_number   text,
    packages       int not null check (packages >= 0),
    declared       int not null default 0 check (declared >= 0),
    carried_in_at  timestamptz,
    source         text not null,
    check (declared <= packages)
);

create table cargo.reservations (
    declaration_number text primary key,
    bill_number        text not null references cargo.bills,
    packages           int not null check (packages > 0),
    reserved_at        timestamptz not null,
    removal_permitted_at timestamptz,
    released_at        timestamptz
);
create index reservations_by_bill on cargo.reservations (bill_number);
