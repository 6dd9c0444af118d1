alter table declaration.declarations drop constraint declarations_status_check;
alter table declaration.declarations add constraint declarations_status_check check (status in
    ('RECEIVED', 'DOC_REVIEW', 'INSPECTION', 'SUPPLEMENT', 'AWAITING_PAYMENT', 'AWAITING_SECURITY', 'CHANGE_PENDING',
     'ACCEPTED', 'WITHDRAWN', 'REJECTED'));
alter table declaration.declarations add column version int not null default 1;
alter table declaration.declarations add column withdrawn_at timestamptz;
-- The open request to change this declaration; while it stands the declaration is not accepted.
alter table declaration.declarations add column pending_change text;

-- What each version before the present one said, and why it was changed.
create table declaration.former_versions (
    number      char(14) not null references declaration.declarations,
    version     int not null,
    document    jsonb not null,
    items       jsonb not null,
    cause       text not null,
    replaced_by text not null,
    replaced_at timestamptz not null,
    primary key (number, version)
);

-- What the officer asks of the declarant or tells in the notice.
alter table declaration.findings add column request jsonb not null default '{}';

-- Supplements asked of the declarant (Art. 249), one row a request.
create table declaration.supplements (
    case_number  text not null,
    round        int not null,
    task_key     bigint not null unique,
    kind         text not null check (kind in ('1', '2', '3', '4', '5')),
    request      text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    due_at       timestamptz not null,
    state        text not null check (state in ('OPEN', 'ANSWERED', 'LAPSED')),
    answer       text,
    amended      boolean not null default false,
    answered_by  text,
    answered_at  timestamptz,
    primary key (case_number, round)
);

-- Requests to withdraw or amend a declaration (Art. 250, 38(5)); each is a case of its own.
create table declaration.changes (
    number             text primary key,
    case_number        text not null unique,
    declaration_number char(14) not null references declaration.declarations,
    kind               text not null check (kind in ('WITHDRAWAL', 'AMENDMENT')),
    reason_code        text not null,
    explanation        text not null,
    document           jsonb,
    items              jsonb not null default '[]',
    tax_only           boolean not null,
    applicant          text not null,
    requested_at       timestamptz not null,
    decision           text check (decision in ('APPROVE', 'DISMISS', 'EXTEND')),
    decision_reason    text,
    extension_days     int,
    decided_by         text,
    decided_at         timestamptz,
    outcome            text check (outcome in ('APPROVED', 'DISMISSED')),
    deemed             boolean not null default false,
    concluded_at       timestamptz
);
create unique index changes_open on declaration.changes (declaration_number) where concluded_at is null;

-- Goods whose tax is reviewed before acceptance because the head of customs named them (Enforcement Rules Art. 8(1)5).
create table declaration.tax_review_goods (
    hs_prefix   text primary key check (hs_prefix ~ '^[0-9]{2,10}$'),
    basis       text not null,
    valid_from  date not null,
    valid_until date
);
