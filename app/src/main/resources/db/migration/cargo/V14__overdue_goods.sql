-- Goods that stay beyond their storage period, or that cannot wait for its end: the notice to their owner, their sale, what became of them
-- (Customs Act Art. 208 to 212, Enforcement Decree Art. 222).
create table cargo.sales (
    case_number     text primary key,
    consignment     bigint not null,
    place           text not null,
    packages        int not null check (packages > 0),    -- that lay there when the case began
    ground          text not null check (ground in ('PASSED', 'LIVING', 'PERISHABLE', 'HARMFUL', 'LOSES_VALUE', 'OWNER_ASKS')),
    storage_until   date,                                 -- the last day of the period; null: it has none
    why             text,
    opened_by       text not null,
    course          text check (course in ('NOTIFY', 'EXTEND', 'URGENT', 'HOLD')),
    course_until    date,                                 -- EXTEND: the new last day; HOLD: until when nothing is decided
    course_months   int,
    course_why      text,
    notice          text check (notice in ('LETTER', 'PUBLIC')),
    notice_on       date,
    notice_until    date,
    method          text check (method in ('BIDS', 'CONTRACT', 'CONSIGN')),
    method_why      text,
    first_price     bigint check (first_price > 0),
    tax             bigint,                               -- worked out of the first price when the terms were set
    hs_code         text,
    origin          text,
    quantity        numeric,
    unit            text,
    published_on    date,
    agent           text,                                 -- who sells it on consignment
    agent_until     date,
    end_decision    text check (end_decision in ('CONTRACT', 'CONSIGN', 'SOLD', 'TREASURY')),
    end_why         text,
    outcome         text check (outcome in ('SOLD', 'REVERTED', 'MOVED', 'EXTENDED')),
    sold_by         text check (sold_by in ('BIDS', 'CONTRACT', 'CONSIGN')),
    buyer           text,
    price           bigint check (price > 0),
    costs           bigint check (costs >= 0),
    sold_on         date,
    gone            int not null default 0,               -- packages that left by the sale
    removal         text check (removal in ('LETTER', 'PUBLIC')),
    removal_on      date,
    removal_until   date,
    moved_at        timestamptz,                          -- something of it left by another ground
    ended_at        timestamptz,
    constraint sold_within check (gone between 0 and packages)
);
create unique index sales_open on cargo.sales (consignment, place) where ended_at is null;
create index sales_of on cargo.sales (consignment);
create index sales_published on cargo.sales (published_on) where published_on is not null;

-- Each time that it is put up for bids.
create table cargo.sale_rounds (
    case_number text not null references cargo.sales on delete cascade,
    round       int not null,
    price       bigint not null check (price > 0),
    opens_on    date not null,                            -- the day on which bids are opened
    result      text check (result in ('SOLD', 'UNSOLD', 'STOP')),
    why         text,
    decided_by  text,
    primary key (case_number, round)
);

-- Who bid how much, as an officer entered it; a bidder that made no contract bids no more (Enforcement Decree Art. 222(4)).
create table cargo.sale_bids (
    case_number text not null,
    round       int not null,
    bidder      text not null,
    amount      bigint not null check (amount > 0),
    refused     boolean not null default false,
    primary key (case_number, round, bidder),
    foreign key (case_number, round) references cargo.sale_rounds on delete cascade
);

-- What becomes of the price: costs, duty, taxes, the rest to the owner (Customs Act Art. 211).
create table cargo.settlements (
    case_number  text primary key references cargo.sales on delete cascade,
    price        bigint not null,
    costs        bigint not null,
    duty         bigint not null,
    taxes        bigint not null,
    rest         bigint not null check (rest = price - costs - duty - taxes and rest >= 0),
    tax_value    bigint not null,                         -- the first price (Art. 210(5))
    law_on       date not null,                           -- the day of the sale (Art. 16 no. 10)
    claims_until date not null,                           -- until when pledgees prove their right (Art. 211(2))
    settled_at   timestamptz not null
);

-- What stays beyond its time is looked for each night.
create index stock_overdue on cargo.stock (storage_until) where packages > 0;
