-- Applications to be registered as a party, each a case.
create sequence registration.application_serials;
create table registration.applications (
    case_number    text primary key,
    number         text not null unique,
    name           text not null,
    kind           text not null,
    scheme         text not null,
    identifier     text not null,
    person         text not null,
    username       text not null,
    email          text not null,
    explanation    text not null default '',
    office         char(3) not null,
    language       text not null check (language in ('ko', 'en')),
    applied_by     text,                       -- the officer who entered it; null: a newcomer, whose address is confirmed
    applied_at     timestamptz not null,
    decision       text check (decision in ('REGISTER', 'REFUSE')),
    declarant_code text,
    reason         text,
    decided_by     text,
    outcome        text check (outcome in ('REGISTERED', 'REFUSED')),
    party_id       bigint,
    concluded_at   timestamptz,
    check ((outcome = 'REGISTERED') = (party_id is not null))
);

-- What a newcomer wrote, until the code that was sent to the address comes back. The code is kept as its hash.
create table registration.proofs (
    id          uuid primary key,
    email       text not null,
    wanted      jsonb not null,
    language    text not null check (language in ('ko', 'en')),
    hash        char(64) not null,
    tries       int not null default 0,
    asked_at    timestamptz not null,
    valid_until timestamptz not null,
    case_number text                            -- what it became; the same code again is the same case
);
create index proofs_by_address on registration.proofs (lower(email), asked_at);
create index proofs_by_age on registration.proofs (asked_at);
