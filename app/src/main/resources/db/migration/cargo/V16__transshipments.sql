-- Goods that leave for abroad again: transshipment, combined transshipment, temporary landing (Customs Act Art. 141), return (Art. 241). What a
-- declaration claims of a consignment counts among its declared packages, so that nobody else declares it.
create sequence cargo.transshipment_numbers;
create table cargo.transshipments (
    case_number     text primary key,
    number          text not null unique,   -- by which a carry-out names it
    kind            text not null check (kind in ('TRANSSHIP', 'COMBINED', 'TEMPORARY', 'RETURN')),
    consignment     bigint not null references cargo.consignments,
    place           text not null,          -- shed code of where the goods lie, or are put ashore
    packages        int not null check (packages > 0),
    claimed         int not null,           -- of them; less once the rest stays or it was refused
    gone            int not null default 0, -- of them, by reports of carry-out
    voyage          text,                   -- MRN of the voyage abroad; null: to be named
    destination     text not null,          -- last destination (Decree Art. 162(1)5)
    reason          text not null,          -- Decree Art. 164(1)5
    load_by         date not null,          -- last day of loading; an outage may have moved the deadline
    party_id        bigint not null,
    reference       text not null,
    sha256          char(64) not null,
    declared_by     text not null,
    declared_at     timestamptz not null,
    decision        text check (decision in ('CONFIRM', 'REFUSE')),
    decision_reason text,
    decided_by      text,
    accepted_at     timestamptz,
    stays           boolean not null default false,
    outcome         text check (outcome in ('TRANSSHIPPED', 'RETURNED', 'STAYED', 'REFUSED', 'WITHDRAWN')),
    concluded_at    timestamptz,
    unique (party_id, reference),
    constraint gone_within check (gone between 0 and packages),
    constraint claimed_within check (claimed between gone and packages)
);
create index transshipments_of on cargo.transshipments (consignment);
create index transshipments_by_voyage on cargo.transshipments (voyage) where outcome is null;
