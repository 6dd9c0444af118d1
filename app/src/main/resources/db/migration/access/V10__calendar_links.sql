-- The address under which a person's calendar program reads deadlines: whoever has it reads them, so only its hash is
-- kept, there is one an account, and a new one or none ends it.
create table access.calendar_links (
    hash       text primary key,
    username   text not null unique references access.accounts on delete cascade,
    language   text not null check (language in ('ko', 'en')),
    created_at timestamptz not null
);
