-- What a person may do for their party. Who has no row reads and prepares.
create table access.account_rights (
    username text not null references access.accounts,
    "right"  text not null check ("right" in ('FILE', 'CHANGE', 'PAY', 'ANSWER', 'MANAGE')),
    primary key (username, "right")
);

-- Who acted for a party until now goes on; so that there is somebody to say who may, the first account of each party does.
insert into access.account_rights (username, "right")
select a.username, r.held from access.accounts a cross join unnest(array['FILE', 'CHANGE', 'PAY', 'ANSWER']) as r (held)
where a.party_id is not null;
insert into access.account_rights (username, "right")
select distinct on (party_id) username, 'MANAGE' from access.accounts where party_id is not null
order by party_id, disabled_at is not null, created_at, username;

create index accounts_by_party on access.accounts (party_id) where party_id is not null;

-- Each act asks for them: nodes remember them and are told of changes.
create trigger tell_change after insert or update or delete or truncate on access.account_rights
    for each statement execute function access.tell_change();

-- Who is asked to join a party's people; whoever has the link joins, so only its hash is kept, and it is gone with its use.
create table access.invitations (
    username     text primary key,
    hash         text not null unique,
    party_id     bigint not null references access.parties,
    display_name text not null,
    roles        text[] not null check (roles <@ array['TRADER', 'BROKER'] and cardinality(roles) > 0),
    rights       text[] not null check (rights <@ array['FILE', 'CHANGE', 'PAY', 'ANSWER', 'MANAGE']),
    invited_by   text not null references access.accounts,
    invited_at   timestamptz not null,
    expires_at   timestamptz not null
);
create index invitations_by_party on access.invitations (party_id);

-- When somebody last signed in to the screens; apart from the accounts, whose changes every node is told of.
create table access.sign_ins (
    username text primary key references access.accounts,
    last_at  timestamptz not null
);
