-- Transports under bond (보세운송, Customs Act Art. 213 to 220): foreign goods from one place under customs' hand to another.
create sequence cargo.transport_serials maxvalue 999999 cycle;
create table cargo.transports (
    case_number        text primary key,
    number             char(20) not null unique,
    consignment        bigint not null references cargo.consignments,
    party_id           bigint not null,          -- in whose name (Art. 214), who owes what does not arrive (Art. 19(1)6)
    declared_as        text not null check (declared_as in ('OWNER', 'BROKER', 'TRANSPORTER')),
    transporter        bigint,                   -- who carries it; null: who declared it
    actor              text not null,
    reference          text not null,
    sha256             char(64) not null,
    from_place         text not null,
    to_place           text not null,
    packages           int not null check (packages > 0),
    route              text,
    purpose            text,
    hs_code            text,
    value              numeric(18),
    hazardous          boolean not null,
    declared_at        timestamptz not null,
    facts              jsonb,                    -- what the decision was made of (Decree Art. 226(3))
    ground             text,                     -- the number of Decree Art. 226(3) by which it needed an approval
    decision           text check (decision in ('APPROVE', 'REFUSE')),
    reason             text,
    decided_by         text,
    security_amount    numeric(18) check (security_amount > 0),
    security_reference text,
    accepted_at        timestamptz,
    last_day           date,                     -- by when it arrives (Art. 216(2))
    extensions         int not null default 0,
    gone               int not null default 0,
    arrived            int not null default 0,
    request            text check (request in ('EXTEND', 'WITHDRAW')), -- asked for and not decided yet
    request_until      date,
    request_reason     text,
    missing            text check (missing in ('DISASTER', 'DESTROYED', 'LEVY')),
    missing_reason     text,
    missing_by         text,
    levy_line          jsonb,
    signed_by          text,
    withdrawn_at       timestamptz,
    outcome            text check (outcome in ('REFUSED', 'TRANSPORTED', 'DUTY_CHARGED', 'WITHDRAWN')),
    concluded_at       timestamptz,
    unique (party_id, reference),
    check (from_place <> to_place),
    constraint within check (gone between 0 and packages and arrived between 0 and gone)
);
create index transports_of on cargo.transports (consignment);
create index transports_by_party on cargo.transports (party_id, declared_at desc);
create index transports_by_transporter on cargo.transports (transporter) where transporter is not null;

-- What came by a transport to the place that it names (Art. 215).
create table cargo.transport_arrivals (
    case_number text not null references cargo.transports,
    report      text not null,
    packages    int not null check (packages > 0),
    moved_at    timestamptz not null,
    primary key (case_number, report)
);
create index transport_arrivals_of on cargo.transport_arrivals (report);

-- The vehicles of those who carry goods under bond (Decree Art. 231(2)3), entered when they are declared first.
create table cargo.vehicles (
    id         bigint generated always as identity primary key,
    party_id   bigint not null,
    number     text not null,
    kind       text not null check (kind in ('VEHICLE', 'SHIP', 'AIRCRAFT', 'RAIL')),
    entered_on date not null,
    unique (party_id, number)
);
-- By which of them a transport was declared (Art. 216(3)).
create table cargo.transport_vehicles (
    case_number text not null references cargo.transports,
    vehicle     bigint not null references cargo.vehicles,
    primary key (case_number, vehicle)
);
create index transport_vehicles_of on cargo.transport_vehicles (vehicle);

-- Which goods need an approval, are excepted from it, or for which no security is asked: governed.
create table cargo.transport_goods (
    id         text not null,
    rule       text not null check (rule in ('QUARANTINE', 'DANGEROUS', 'CHEMICAL', 'SCRAP', 'PRECIOUS', 'RESTRICTED', 'DESIGNATED',
                   'EXCEPTED', 'NO_SECURITY')), -- Decree Art. 226(3) nos. 2, 3, 3-2, 4, 8, 10, 12, (4); Customs Act Art. 220 no. 3
    field      text not null check (field in ('GOODS', 'HS', 'SPECIAL', 'TRANSPORTER')),
    pattern    text not null,   -- of GOODS: found anywhere; of HS: how the code begins; of SPECIAL and TRANSPORTER: the code
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from), -- the last day; null: open
    release    bigint,
    primary key (id, valid_from)
);
create index transport_goods_by_release on cargo.transport_goods (release) where release is not null;
create trigger tell_change after insert or update or delete or truncate on cargo.transport_goods
    for each statement execute function cargo.tell_change();
