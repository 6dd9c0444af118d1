-- Who works where, as what, from which day until which. A person has at most one row on a day; what stood is ended the day
-- before what comes, and never written over.
create table access.sections (
    office     char(3) not null check (office ~ '^[0-9A-Z]{3}$'),
    code       char(2) not null check (code ~ '^[0-9A-Z]{2}$'),
    name_ko    text not null,
    name_en    text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),     -- the last day; null: open
    release    bigint,
    primary key (office, code, valid_from)
);
create table access.postings (
    username   text not null references access.accounts,
    office     char(3) check (office ~ '^[0-9A-Z]{3}$'),
    section    char(2) check (section is null or office is not null),
    national   boolean not null default false,
    duty       text check (length(duty) <= 100),
    roles      text[] not null check (cardinality(roles) > 0 and roles <@ array['CLEARANCE_OFFICER', 'INSPECTOR',
                   'SUPERVISOR', 'PROCESS_OWNER', 'ADMINISTRATOR']),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),     -- the last day; null: open
    source     text not null,
    entered_by text not null,
    entered_at timestamptz not null,
    release    bigint,
    primary key (username, valid_from),
    check (national or office is not null or roles <@ array['ADMINISTRATOR', 'PROCESS_OWNER'])
);
create index postings_by_office on access.postings (office, valid_from);

-- What is remembered of people's work is forgotten with each change.
create trigger tell_change after insert or update or delete or truncate on access.sections
    for each statement execute function access.tell_change();
create trigger tell_change after insert or update or delete or truncate on access.postings
    for each statement execute function access.tell_change();

-- What each account is on a day: who was ever posted is what the posting of the day says, and without one nothing; who never
-- was is what the account says, and so is who acts for a party, though they worked for customs before: nobody is both. One
-- plain select, so that it is worked into the statements that ask.
create function access.standing(day date)
    returns table (username text, office char(3), section char(2), "national" boolean, roles text[])
    language sql stable as $$
    select a.username,
        case when was.posted then p.office else a.office end,
        case when was.posted then p.section end,
        case when was.posted then coalesce(p."national", false) else a."national" end,
        case when was.posted then coalesce(p.roles, '{}'::text[])
            else array(select r.role from access.account_roles r where r.username = a.username) end
    from access.accounts a
        cross join lateral (select a.party_id is null
            and exists (select 1 from access.postings o where o.username = a.username) as posted) was
        left join access.postings p on p.username = a.username and p.valid_from <= day
            and coalesce(p.valid_to, 'infinity'::date) >= day
$$;

-- A link by which somebody of customs chooses a password: of an account that there is, and of no party.
alter table access.invitations
    alter column party_id drop not null,
    drop constraint invitations_roles_check,
    add constraint invitations_roles_check check (case when party_id is null then cardinality(roles) = 0
        else roles <@ array['TRADER', 'BROKER'] and cardinality(roles) > 0 end);
