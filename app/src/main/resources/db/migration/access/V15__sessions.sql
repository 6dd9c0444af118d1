-- Who is signed in to the screens, and was of late: a row a session. The id names it and opens nothing, it is not the cookie's.
create table access.sessions (
    id       uuid primary key,
    username text not null references access.accounts,
    begun_at timestamptz not null,
    seen_at  timestamptz not null,   -- to the minute: the last sign of life of one of its windows
    address  text,
    agent    text,
    ended_at timestamptz,
    ended_by text                    -- the administrator who ended it; null: the person, or time
);
create index sessions_that_last on access.sessions (seen_at) where ended_at is null;
create index sessions_of_person on access.sessions (username) where ended_at is null;
create index sessions_by_begin on access.sessions (begun_at);

-- How much a key may ask in a minute where it may more or less than others; null: as much as others (apiKey.perMinute).
alter table access.api_keys add column per_minute int check (per_minute > 0);
