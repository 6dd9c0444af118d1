create table access.parties (
    id              bigint generated always as identity primary key,
    name            text not null,
    kind            text not null check (kind in ('TRADER', 'BROKER', 'CARRIER', 'FORWARDER', 'WAREHOUSE')),
    declarant_code  char(5) unique,
    licence_from    date,
    licence_until   date,
    suspended_from  date,
    created_at      timestamptz not null default now()
);

-- Every code that a document may name a party by: business number, customs-unique code, foreign identifier.
create table access.party_identifiers (
    identifier text primary key,
    scheme     text not null,
    party_id   bigint not null references access.parties
);
create index party_identifiers_by_party on access.party_identifiers (party_id);

-- The agent acts for the principal.
create table access.mandates (
    principal_id bigint not null references access.parties,
    agent_id     bigint not null references access.parties,
    valid_from   date not null,
    valid_until  date,
    primary key (principal_id, agent_id, valid_from)
);
create index mandates_by_agent on access.mandates (agent_id);

create table access.api_keys (
    hash       text primary key,
    party_id   bigint not null references access.parties,
    label      text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);

create table access.accounts (
    username      text primary key,
    password_hash text not null,
    display_name  text not null,
    party_id      bigint references access.parties,
    office        char(3),
    national      boolean not null default false,
    created_at    timestamptz not null default now(),
    disabled_at   timestamptz
);

create table access.account_roles (
    username text not null references access.accounts,
    role     text not null check (role in ('TRADER', 'BROKER', 'CLEARANCE_OFFICER', 'INSPECTOR', 'SUPERVISOR',
                                           'PROCESS_OWNER', 'ADMINISTRATOR')),
    primary key (username, role)
);
