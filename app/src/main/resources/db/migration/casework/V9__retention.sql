-- What is kept no longer than the law asks is cleared, and a line of it stays. Nothing is cleared before two people let it
-- begin; one can stop it, and then two are needed again.
create table casework.retention_starts (
    id          bigint generated always as identity primary key,
    proposed_by text not null,
    proposed_at timestamptz not null,
    due         bigint not null,          -- so many records were due when it was proposed
    begun_by    text check (begun_by <> proposed_by),
    begun_at    timestamptz,
    ended_by    text,
    ended_at    timestamptz,
    check ((begun_by is null) = (begun_at is null)),
    check ((ended_by is null) = (ended_at is null))
);
create unique index retention_starts_standing on casework.retention_starts ((true)) where ended_at is null;

-- A case that is kept whatever its age: a trial, an audit, an investigation.
create table casework.retention_holds (
    id          bigint generated always as identity primary key,
    case_number text not null,
    reason      text not null check (length(reason) between 3 and 500),
    set_by      text not null,
    set_at      timestamptz not null,
    ended_by    text,
    ended_at    timestamptz,
    check ((ended_by is null) = (ended_at is null))
);
create unique index retention_holds_standing on casework.retention_holds (case_number) where ended_at is null;

-- A case that was cleared, once. Who knows the number of what it was about can ask whether it was; the number itself is gone.
-- "gone_at": also from what stands outside of the database.
create table casework.retention_runs (
    case_number  text primary key,
    record       text not null,              -- the case that it was cleared with: a request with its declaration
    kind         text not null,
    subject_hash char(64) not null,
    closed_at    timestamptz not null,
    cleared_at   timestamptz not null,
    rule         text not null,
    rows         jsonb not null default '{}', -- of the record, by table
    sums         jsonb not null default '[]', -- of the record: what is added up below
    gone_at      timestamptz
);
create index retention_runs_by_time on casework.retention_runs (cleared_at desc, case_number desc);
create index retention_runs_not_gone on casework.retention_runs (cleared_at) where gone_at is null;

-- Money stays, added up by the month in which it was assessed or paid.
create table casework.retention_sums (
    month  date not null check (extract(day from month) = 1),
    what   text not null,
    amount numeric(24) not null,
    pieces bigint not null,
    primary key (month, what)
);

create index cases_closed on casework.cases (kind, closed_at, number) where closed_at is not null;
-- Without it each deadline that goes would read all moves for those that refer to it.
create index deadline_moves_by_case on casework.deadline_moves (case_number);
-- The log is in the order of time: what belongs to one case lies in few of its pages.
create index events_by_time on casework.events using brin (happened_at);
