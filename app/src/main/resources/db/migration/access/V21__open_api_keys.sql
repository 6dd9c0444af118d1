-- Keys of the Open API (crkyCn): one key opens one look-up for one applicant, as UNI-PASS gives them. Only their hash is kept.
create table access.open_api_keys (
    hash       char(64)    primary key,
    id         uuid        not null unique,
    party_id   bigint      not null references access.parties,
    api        char(3)     not null check (api ~ '^0[0-9]{2}$'),
    prefix     text        not null,                        -- its first characters, by which people know it
    label      text        not null check (length(label) between 1 and 100),
    made_by    text        not null,
    made_at    timestamptz not null,
    revoked_at timestamptz,
    per_minute int         check (per_minute between 1 and 1000000)   -- null: openApi.perMinute
);
create unique index open_api_keys_that_open on access.open_api_keys (party_id, api, lower(label)) where revoked_at is null;
create index open_api_keys_by_party on access.open_api_keys (party_id, made_at desc);

create trigger tell_change after insert or update or delete or truncate on access.open_api_keys
    for each statement execute function access.tell_change();
