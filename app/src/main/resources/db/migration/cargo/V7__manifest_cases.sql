-- The cases of manifests; what is decided in them.
create table cargo.manifest_cases (
    case_number text primary key,
    mrn         text not null,
    decision    text check (decision in ('ACCEPT', 'REFUSE')),
    measure     text,            -- ordered for the lines that are watched
    reason      text,
    decided_by  text,
    outcome     text check (outcome in ('ACCEPTED', 'REFUSED', 'CANCELLED')),
    concluded_at timestamptz
);
create index manifest_cases_of on cargo.manifest_cases (mrn);

-- Which lines of manifests are to be watched: governed, and known to officers alone.
create table cargo.watch_criteria (
    id         text not null,
    field      text not null check (field in ('GOODS', 'CONSIGNEE', 'CONSIGNEE_ID', 'SHIPPER', 'FORWARDER', 'LOAD_PORT', 'SPECIAL',
                   'CARGO_TYPE')),
    pattern    text not null,    -- found anywhere in the field, whatever its case
    measure    text not null check (measure in ('QUAY', 'XRAY', 'OPEN', 'MONITOR')),
    share      numeric not null check (share > 0 and share <= 1), -- of the lines that it finds, by a draw
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from), -- the last day; null: open
    release    bigint,
    primary key (id, valid_from)
);
create index watch_criteria_by_release on cargo.watch_criteria (release) where release is not null;
create trigger tell_change after insert or update or delete or truncate on cargo.watch_criteria
    for each statement execute function cargo.tell_change();

-- What a criterion found, and the draw that chose it or not: asked again, it is the same.
create table cargo.watch_hits (
    consignment bigint not null references cargo.consignments on delete cascade,
    criterion   text not null,
    draw        numeric not null,
    watched     boolean not null,
    measure     text not null,
    ordered     text,            -- the measure that an officer has ordered; null: none yet
    ordered_at  timestamptz,
    primary key (consignment, criterion)
);
