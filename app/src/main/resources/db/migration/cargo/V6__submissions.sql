-- Manifests and their pieces as they were sent, with the lines on their way into the ledger.
create table cargo.submissions (
    id          bigint generated always as identity primary key,
    number      text not null unique,
    mrn         text not null,
    party_id    bigint not null,
    sent_by     text not null,
    door        text not null,
    reference   text not null,
    prepared_at timestamptz not null, -- with the reference the order of messages: as the sender says, not as they came
    sha256      char(64) not null,
    act         text not null,
    part        int,
    parts       int,
    carrier     boolean not null, -- whether the carrier of the voyage sends it; else a forwarder, houses only
    header      jsonb not null,
    content     bytea, -- the lines, gzipped; null when what was settled is cleared
    state       text not null check (state in ('STORED', 'READ', 'MERGED', 'REFUSED', 'SUPERSEDED')),
    total       int not null, -- lines in the content
    lines       int not null default 0, -- of them staged
    merged      int not null default 0, -- of them through the merge
    applied     int not null default 0, -- of them what the ledger has now
    errors      jsonb not null default '[]',
    error_count int not null default 0,
    received_at timestamptz not null,
    settled_at  timestamptz,
    worker      uuid, -- who works on it; who finds another there has lost it
    beat_at     timestamptz,
    failures    int not null default 0,
    unique (party_id, reference)
);
create index submissions_open on cargo.submissions (failures, id) where state in ('STORED', 'READ');
create index submissions_of_voyage on cargo.submissions (mrn, id);
create index submissions_settled on cargo.submissions (settled_at) where content is not null and settled_at is not null;

create table cargo.staged_lines (
    submission bigint not null references cargo.submissions on delete cascade,
    number     int not null, -- as the sender counts them: the row of the sheet, the place in the message
    line       jsonb not null,
    primary key (submission, number)
);

-- A line that was taken back and that the ledger never had, so that an older message does not bring it.
create table cargo.tombstones (
    mrn      text not null,
    msn      char(4) not null,
    hsn      char(4) not null,
    said_at  timestamptz not null,
    said_ref text collate "C" not null,
    said_by  bigint not null,
    primary key (mrn, msn, hsn)
);

-- Below it nothing counts that the party said of the voyage: it has sent the whole again, or taken it back.
create table cargo.floors (
    mrn      text not null,
    party_id bigint not null,
    said_at  timestamptz not null,
    said_ref text collate "C" not null,
    primary key (mrn, party_id)
);

-- Whose word a line is: a floor is of one sender.
alter table cargo.consignments add column said_by bigint;

-- What carriers report of their voyages, each as it was said; the order among them is the sender's, as that of manifests.
create table cargo.voyage_reports (
    id          bigint generated always as identity primary key,
    mrn         text not null,
    what        text not null check (what in ('DEPARTED', 'ARRIVED')),
    party_id    bigint not null,
    sent_by     text not null,
    door        text not null,
    reference   text not null,
    prepared_at timestamptz not null,
    sha256      char(64) not null,
    content     jsonb not null,
    state       text not null check (state in ('MERGED', 'SUPERSEDED')),
    received_at timestamptz not null,
    unique (party_id, reference)
);
create index voyage_reports_of on cargo.voyage_reports (mrn, what, prepared_at desc);
