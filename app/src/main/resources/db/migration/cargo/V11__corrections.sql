-- Which part of the procedure a case of manifests is; those of before are manifests.
alter table cargo.manifest_cases
    add column part text not null default 'ORIGINAL' check (part in ('ORIGINAL', 'CORRECTION', 'DEPARTURE', 'PERMIT_PORT')),
    drop constraint manifest_cases_decision_check,
    drop constraint manifest_cases_outcome_check;
alter table cargo.manifest_cases
    add constraint manifest_cases_decision_check check (decision in ('ACCEPT', 'APPROVE', 'GRANT', 'EXTEND', 'REFUSE')),
    add constraint manifest_cases_outcome_check check (outcome in ('ACCEPTED', 'REFUSED', 'CANCELLED', 'CORRECTED', 'GRANTED', 'DEEMED'));

-- What was asked for of lines that stand, since they were accepted, declared or moved: one case a message.
create table cargo.corrections (
    case_number text primary key,
    mrn         text not null,
    submission  bigint not null unique,
    party_id    bigint not null,
    sent_by     text not null,
    kind        text not null check (kind in ('CORRECTION', 'DISCREPANCY')),
    reason      text not null,
    asked_at    timestamptz not null,
    applied_at  timestamptz
);
create index corrections_of on cargo.corrections (mrn);

create table cargo.correction_lines (
    submission  bigint not null,
    consignment bigint not null references cargo.consignments on delete cascade,
    number      int not null, -- of the line, as the sender counts them
    said_before jsonb not null, -- what stood when it was asked for; what it took the place of once it is applied
    said_after  jsonb,          -- null: the line is to be taken back
    primary key (submission, consignment)
);
create index correction_lines_of on cargo.correction_lines (consignment);

-- Permits of a departure (Art. 136) and of a place that is no port (Art. 134(1)), as they were applied for.
create table cargo.voyage_permits (
    case_number text primary key,
    mrn         text not null,
    party_id    bigint not null,
    reference   text,         -- of a place that is no port; a departure is known by its report
    sha256      char(64),
    planned_at  timestamptz,  -- of a departure: when it leaves, as was said last
    place       text,         -- of a place that is no port: its name
    ship_kind   text,
    gross_tonnage numeric(14, 3),
    from_at     timestamptz,  -- and how long it stays there
    until_at    timestamptz,
    goods       text,         -- what is unloaded there
    reason      text,
    received_at timestamptz not null,
    unique (party_id, reference)
);
create index voyage_permits_of on cargo.voyage_permits (mrn);

-- What became of a measure that was ordered.
alter table cargo.watch_hits
    add column done_at timestamptz,
    add column done_by text,
    add column result  text check (result in ('CLEAR', 'FOUND')),
    add column findings text,
    add constraint done_is_whole check ((done_at is null) = (result is null) and (done_at is null or ordered is not null));
create index watch_hits_open on cargo.watch_hits (consignment) where ordered is not null and done_at is null;
