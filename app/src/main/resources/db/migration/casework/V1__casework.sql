create sequence casework.case_serials;

create table casework.cases (
    number         text primary key,
    kind           text not null,
    process_id     text not null,
    definition_key bigint,
    instance_key   bigint,
    subject        text not null,
    title          text not null,
    office         char(3) not null,
    status         text not null,
    version        int not null default 1,
    opened_at      timestamptz not null,
    changed_at     timestamptz not null,
    closed_at      timestamptz
);
create unique index cases_by_subject on casework.cases (kind, subject);
create index cases_by_number_of_subject on casework.cases (subject);
create index cases_without_owner on casework.cases (opened_at) where instance_key is null and closed_at is null;
create index cases_open on casework.cases (changed_at) where closed_at is null;
create index cases_by_office on casework.cases (office, opened_at desc, number desc);
create index cases_by_age on casework.cases (opened_at desc, number desc);

-- Who may see a case besides its office.
create table casework.case_parties (
    case_number text not null references casework.cases,
    party_id    bigint not null,
    part        text not null,
    primary key (case_number, party_id, part)
);
create index case_parties_by_party on casework.case_parties (party_id, case_number);

create table casework.case_offices (
    case_number text not null references casework.cases,
    office      char(3) not null,
    reason      text not null,
    primary key (case_number, office)
);

create table casework.timeline (
    id          bigint generated always as identity primary key,
    case_number text not null references casework.cases,
    happened_at timestamptz not null,
    event       text not null,
    actor       text not null,
    audience    text not null check (audience in ('PUBLIC', 'PARTY', 'OFFICER')),
    detail      jsonb not null default '{}',
    effect_key  text not null,
    unique (case_number, effect_key)
);
create index timeline_by_case on casework.timeline (case_number, id);

-- Legal deadlines, the one table.
create table casework.deadlines (
    case_number text not null references casework.cases,
    kind        text not null,
    round       int not null default 1,
    due_at      timestamptz not null,
    article     text not null,
    met_at      timestamptz,
    lapsed_at   timestamptz,
    primary key (case_number, kind, round)
);
create index deadlines_due on casework.deadlines (due_at) where met_at is null and lapsed_at is null;

-- What happened to cases, for readers after commit. Commit order is not sequence order: readers stop at the oldest
-- transaction that still runs.
create table casework.events (
    id          bigint generated always as identity primary key,
    xid         xid8 not null default pg_current_xact_id(),
    case_number text not null,
    version     int not null,
    type        text not null,
    payload     jsonb not null default '{}',
    happened_at timestamptz not null
);
create index events_in_order on casework.events (xid, id);

create table casework.event_cursors (
    reader  text primary key,
    xid     xid8 not null default '0',
    id      bigint not null default 0
);
