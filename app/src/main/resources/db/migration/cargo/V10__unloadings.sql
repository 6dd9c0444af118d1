-- The period in which customs answers an application of cargo: until when, and how often it was extended (Art. 134(3), 140(2), 158(3) ...).
create table cargo.answers (
    case_number  text primary key,
    article      text,                  -- by which it is deemed granted; null: by none, and it waits for its answer
    received_on  date not null,
    extensions   int not null default 0,
    ran_out      boolean,               -- how it ended; null before
    check (article is not null or extensions = 0)
);

-- What carriers declare to unload (Customs Act Art. 140, Decree Art. 161), and until when it is carried in.
create sequence cargo.unloading_numbers maxvalue 999999 cycle;
create table cargo.unloadings (
    case_number    text primary key,
    number         text not null unique,            -- YY, office 3, serial 6
    mrn            text not null,
    place          text not null,                   -- shed code of the place of unloading
    kind           text not null check (kind in ('CONTAINER', 'BULK', 'AIR')),
    party_id       bigint not null,
    declared_by    text not null,
    door           text not null,
    reference      text not null,
    sha256         char(64) not null,
    agent          text,
    work           text,
    begins_at      timestamptz,
    ends_at        timestamptz,
    persons        int check (persons >= 0),
    reason         text,                            -- why before the entry is done (Decree Art. 161(1)4)
    before_arrival boolean not null,
    declared_at    timestamptz not null,
    decision       text check (decision in ('GRANT', 'REFUSE')),
    ground         text check (ground in ('NOT_PERMITTED', 'RETURN')),    -- of a refusal: Art. 140(1), or (7)
    decision_reason text,
    decided_by     text,
    deemed         boolean not null default false,  -- permitted since the period ran out (Art. 140(3))
    outcome        text check (outcome in ('ACCEPTED', 'REFUSED')),
    accepted_at    timestamptz,
    carry_in_until date,                            -- the last day (Art. 140(5))
    unique (party_id, reference)
);
create index unloadings_of on cargo.unloadings (mrn);
create table cargo.unloading_lines (
    case_number text not null,
    consignment bigint not null,
    live        boolean not null default true,      -- false: the unloading was refused
    forbidden   boolean not null default false,     -- it may not be unloaded and goes back (Art. 140(7))
    in_at       timestamptz,                        -- all of it was carried in; null: something is missing
    primary key (case_number, consignment)
);
create unique index unloading_of_line on cargo.unloading_lines (consignment) where live;
create index unloading_lines_forbidden on cargo.unloading_lines (consignment) where forbidden;
create index unloading_lines_missing on cargo.unloading_lines (case_number) where in_at is null;

-- More time for the carry-in, as asked for and as decided.
create table cargo.unloading_extensions (
    case_number text not null,
    round       int not null,
    asked_until date not null,
    asked_why   text not null,
    asked_by    text not null,
    asked_at    timestamptz not null,
    decision    text check (decision in ('APPROVE', 'REFUSE')),
    until       date,
    why         text,
    decided_by  text,
    done_at     timestamptz,                        -- the ledger has it
    primary key (case_number, round)
);

-- How what was carried in differs from the manifest, and how customs settled it.
create table cargo.discrepancies (
    id          bigint generated always as identity primary key,
    consignment bigint not null,
    report      text,                               -- that told it; null: nothing of the consignment came
    kind        text not null check (kind in ('SHORT', 'EXCESS', 'DAMAGE', 'ELSEWHERE')),
    expected    int not null,
    found       int not null,
    place       text,
    state       text not null default 'OPEN' check (state in ('OPEN', 'SETTLED', 'WITHDRAWN')),
    decision    text check (decision in ('CORRECT', 'SHORT', 'ELSEWHERE', 'NOTED')),
    reason      text,
    decided_by  text,
    case_number text,                               -- in which it was settled; null: in none
    found_at    timestamptz not null,
    settled_at  timestamptz
);
create unique index discrepancy_of_count on cargo.discrepancies (consignment, (kind in ('SHORT', 'EXCESS'))) where state = 'OPEN'
    and kind in ('SHORT', 'EXCESS');
create unique index discrepancy_of_report on cargo.discrepancies (report, kind) where kind in ('DAMAGE', 'ELSEWHERE');
create index discrepancies_of on cargo.discrepancies (consignment);
create index discrepancies_open on cargo.discrepancies (found_at) where state = 'OPEN';
