-- What parties are from a day on, and who said so on what ground. A version stands until another replaces it, which keeps
-- the one before: what was believed of a day can be read as it was believed then. The row in parties is what the versions say
-- of today; a party that has none yet is what its row says.
alter table access.parties
    drop constraint parties_kind_check,
    add constraint parties_kind_check check (kind in ('TRADER', 'BROKER', 'CARRIER', 'FORWARDER', 'WAREHOUSE', 'TRANSPORTER',
        'EXPRESS', 'BANK', 'AGENCY')),
    add column suspended_until date;                    -- the last day; null: until it is lifted

create table access.party_versions (
    id          bigint generated always as identity primary key,
    party_id    bigint not null references access.parties,
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),    -- the last day; null: open
    facts       jsonb not null,                         -- by the columns of parties
    changed_by  text not null,
    changed_at  timestamptz not null,
    basis       text not null check (length(basis) <= 500),
    replaced_at timestamptz                             -- since when another says what it said; null: it stands
);
create unique index party_versions_that_stand on access.party_versions (party_id, valid_from) where replaced_at is null;
create index party_versions_by_party on access.party_versions (party_id, id);
create index party_versions_by_day on access.party_versions (valid_from) where replaced_at is null;

create trigger tell_change after insert or update or delete or truncate on access.party_versions
    for each statement execute function access.tell_change();
