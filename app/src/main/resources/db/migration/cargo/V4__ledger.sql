-- What was the balance of bills becomes the head of the ledger: a consignment is a house B/L, or a master B/L that has no houses.
-- Row by row; nothing is lost, and what stood before goes on as RECORDED consignments that lie at the place ''.
create sequence cargo.event_serials;

alter table cargo.reservations drop constraint reservations_bill_number_fkey;
drop index cargo.bills_by_cargo_number;
alter table cargo.bills rename to consignments;
alter table cargo.consignments drop constraint bills_pkey;
alter table cargo.consignments
    add column id bigint generated always as identity primary key,
    add column kind text not null default 'RECORDED' check (kind in ('RECORDED', 'SIMPLE', 'MASTER', 'HOUSE')),
    add column mrn text, add column msn char(4), add column hsn char(4),
    add column mbl text, add column hbl text, add column bl_year int,
    add column goods text, add column package_unit text,
    add column weight numeric(14, 3), add column weight_unit text, add column volume numeric(14, 3),
    add column load_port text, add column discharge_port text,
    add column consignee_id text, add column consignee text, add column shipper text, add column notify text,
    add column forwarder text, add column special text, add column cargo_type text, add column bl_type text,
    add column planned_place text,
    add column watched boolean not null default false,
    add column said_at timestamptz, add column said_ref text,             -- the key of order of the message that wrote the line
    add column deleted_at timestamptz,
    add column status text not null default 'RECORDED' check (status in ('RECORDED', 'EXPECTED', 'ARRIVED', 'UNLOADED', 'IN_STORAGE',
        'UNDER_WAY', 'RELEASED', 'PARTLY_OUT', 'CARRIED_OUT', 'OVERDUE', 'SOLD', 'REVERTED', 'LOST', 'TRANSSHIPPED', 'RETURNED',
        'CANCELLED')),
    add column status_event bigint,                                       -- the newest event that has a text of progress
    add column clearance text,                                            -- the kind of the newest event of clearance
    add column place text,                                                -- where it was moved last; '' of what was recorded only
    alter column bill_number drop not null,
    alter column source drop not null,
    add constraint numbered check ((kind = 'RECORDED') = (mrn is null) and (kind = 'RECORDED') = (bill_number is not null)),
    add constraint cargo_numbered check (mrn is null or cargo_number = mrn || msn || hsn);
alter table cargo.reservations
    add column consignment bigint,
    add column carried_out int not null default 0,
    add column waits_for_goods boolean not null default false,
    add column removal_limit date;
update cargo.reservations r set consignment = c.id, carried_out = case when r.carried_out_at is null then 0 else r.packages end
    from cargo.consignments c where c.bill_number = r.bill_number;
alter table cargo.reservations drop column bill_number, alter column consignment set not null,
    add constraint out_within check (carried_out between 0 and packages);

create table cargo.voyages (
    mrn          text primary key,
    direction    char(1) not null check (direction in ('I', 'E')),
    mode         text not null check (mode in ('SEA', 'AIR')),
    carrier      text not null,
    carrier_party bigint,
    agent        text,
    vessel       text,
    call_sign    text,
    flag         char(2),
    voyage       text,
    office       char(3) not null,
    last_port    text,
    port         text,
    departed_at  timestamptz,
    expected_at  timestamptz,
    arrived_at   timestamptz,
    arrival_accepted_at timestamptz,
    accepted_at  timestamptz,
    left_at      timestamptz,
    cancelled_at timestamptz,
    case_number  text,
    said_at      timestamptz not null,
    said_ref     text not null
);

-- What happened to a consignment, or to a whole voyage and so to all that it brought; appended, never changed.
create table cargo.events (
    id           bigint not null default nextval('cargo.event_serials'),
    consignment  bigint,
    mrn          text references cargo.voyages,
    kind         text not null,
    effect_key   text not null,
    processed_at timestamptz not null,
    moved_at     timestamptz,
    moved_text   text,
    document     text,
    basis        text,
    reason       text,
    guidance     text,
    place        text,
    place_name   text,
    location     text,
    packages     int,
    package_unit text,
    weight       numeric(14, 3),
    weight_unit  text,
    packages_in  int not null default 0,
    packages_out int not null default 0,
    weight_in    numeric(14, 3) not null default 0,
    weight_out   numeric(14, 3) not null default 0,
    transit      int not null default 0,                                  -- more, or less, under way between two places
    actor        text not null,
    party_id     bigint,
    case_number  text,
    declaration  text,
    takes_back   bigint,
    check ((consignment is null) <> (mrn is null)),
    check (consignment is not null or packages_in = 0 and packages_out = 0 and transit = 0),
    check (place is not null or packages_in = 0 and packages_out = 0)
);
create table cargo.stock (
    consignment   bigint not null,
    place         text not null,
    packages      int not null check (packages >= 0),
    weight        numeric(14, 3) not null,
    first_in_at   timestamptz not null,
    first_out_at  timestamptz,
    storage_until date,
    declare_by    date,
    held          text
);
create table cargo.containers (
    consignment bigint not null references cargo.consignments,
    number      text not null,
    size        text,
    seals       text[] not null default '{}',
    primary key (consignment, number)
);
create index containers_by_number on cargo.containers (number);

create table cargo.consignment_parties (
    consignment bigint not null references cargo.consignments,
    party_id    bigint not null,
    part        text not null,
    primary key (party_id, consignment, part)
);
create index parties_of_consignment on cargo.consignment_parties (consignment);

create table cargo.breaches (
    id          bigint generated always as identity primary key,
    case_number text not null,
    consignment bigint,
    article     text not null,
    most        numeric(18) not null,
    found_at    timestamptz not null,
    decision    text check (decision in ('FINE', 'NONE')),
    amount      numeric(18),
    reason      text,
    decided_by  text
);
create index breaches_of_case on cargo.breaches (case_number);

-- The balance of what stood before: all came in when it was recorded, and what declarations took away left.
insert into cargo.events (consignment, kind, effect_key, processed_at, place, packages, packages_in, actor)
    select id, 'RECORDED', 'recorded:' || id, coalesce(carried_in_at, now()), '', packages, packages, 'migration'
    from cargo.consignments where packages > 0 order by id;
insert into cargo.events (consignment, kind, effect_key, processed_at, packages, actor, declaration)
    select consignment, 'DECLARED', 'declared:' || declaration_number || ':1', reserved_at, packages, 'migration', declaration_number
    from cargo.reservations order by reserved_at, declaration_number;
insert into cargo.events (consignment, kind, effect_key, processed_at, packages, actor, declaration)
    select consignment, 'ACCEPTED', 'accepted:' || declaration_number || ':1', removal_permitted_at, packages, 'migration',
        declaration_number
    from cargo.reservations where removal_permitted_at is not null order by removal_permitted_at, declaration_number;
insert into cargo.events (consignment, kind, effect_key, processed_at, moved_at, place, packages, packages_out, actor, declaration)
    select consignment, 'OUT', 'out:' || declaration_number, carried_out_at, carried_out_at, '', carried_out, carried_out, 'migration',
        declaration_number
    from cargo.reservations where carried_out > 0 order by carried_out_at, declaration_number;
insert into cargo.stock (consignment, place, packages, weight, first_in_at, first_out_at)
    select consignment, place, sum(packages_in) - sum(packages_out), 0, min(processed_at) filter (where packages_in > 0),
        min(processed_at) filter (where packages_out > 0)
    from cargo.events where place is not null group by consignment, place;
update cargo.consignments c set place = '', clearance = n.clearance, status = h.status,
        status_event = case when h.status = 'CARRIED_OUT' then o.id else n.id end
    from (select consignment, case when packages = 0 and first_out_at is not null then 'CARRIED_OUT'
            when first_out_at is not null then 'PARTLY_OUT' else 'RECORDED' end as status from cargo.stock) h
    left join (select distinct on (e.consignment) e.consignment, e.id, e.kind as clearance from cargo.events e
        join cargo.reservations r on r.declaration_number = e.declaration and r.released_at is null
        where e.kind in ('DECLARED', 'ACCEPTED') order by e.consignment, e.processed_at desc, e.id desc) n using (consignment)
    left join (select consignment, max(id) as id from cargo.events where kind = 'OUT' group by consignment) o using (consignment)
    where h.consignment = c.id;

-- Keys and indexes come when the rows are there: a million bills take a minute and a half instead of eight.
alter table cargo.consignments
    -- What people type is found without its hyphens, blanks and small letters.
    add column key_cargo text generated always as (regexp_replace(upper(cargo_number), '[^0-9A-Z]', '', 'g')) stored,
    add column key_mbl text generated always as (regexp_replace(upper(mbl), '[^0-9A-Z]', '', 'g')) stored,
    add column key_hbl text generated always as (regexp_replace(upper(hbl), '[^0-9A-Z]', '', 'g')) stored,
    add column key_bill text generated always as (regexp_replace(upper(bill_number), '[^0-9A-Z]', '', 'g')) stored,
    add unique (bill_number), add unique (mrn, msn, hsn);
create index consignments_by_cargo_number on cargo.consignments (key_cargo text_pattern_ops) where key_cargo is not null;
create index consignments_by_mbl on cargo.consignments (key_mbl, bl_year) where key_mbl is not null;
create index consignments_by_hbl on cargo.consignments (key_hbl, bl_year) where key_hbl is not null;
create index consignments_by_bill on cargo.consignments (key_bill) where key_bill is not null;

alter table cargo.reservations add foreign key (consignment) references cargo.consignments;
create index reservations_of on cargo.reservations (consignment);
alter table cargo.events add primary key (id), add unique (effect_key), add foreign key (consignment) references cargo.consignments,
    add foreign key (takes_back) references cargo.events;
create index events_of on cargo.events (consignment, processed_at desc, id desc) where consignment is not null;
create index events_of_voyage on cargo.events (mrn, processed_at desc, id desc) where mrn is not null;
create index events_of_declaration on cargo.events (declaration) where declaration is not null;
create index events_taken_back on cargo.events (takes_back) where takes_back is not null;
alter table cargo.stock add primary key (consignment, place), add foreign key (consignment) references cargo.consignments;
create index stock_by_place on cargo.stock (place, storage_until) where packages > 0;

-- Only retention takes events away, with the whole record; its transaction says so of itself.
create function cargo.only_by_retention() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('openpass.retention', true) = 'on' then
        return old;
    end if;
    raise exception 'What stands in the ledger is neither changed nor taken away: %.%', tg_table_name, tg_op;
end $$;
create trigger append_only before update or delete on cargo.events
    for each row execute function cargo.only_by_retention();
create trigger is_not_emptied before truncate on cargo.events
    for each statement execute function cargo.only_by_retention();
