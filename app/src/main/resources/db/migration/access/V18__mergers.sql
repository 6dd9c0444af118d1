-- Two parties that are one: what one administrator proposes another does, and so with undoing it. The party that was merged
-- keeps its row, its history and its cases; who acts for the other acts for it, too.
alter table access.parties add column merged_into bigint references access.parties check (merged_into <> id);
create index parties_that_were_merged on access.parties (merged_into) where merged_into is not null;

-- A name without what names of companies have besides: by it parties are found that may be one.
create function access.plain_name(name text) returns text language sql immutable parallel safe as $$
    select regexp_replace(lower(name), '주식회사|유한회사|㈜|[(]주[)]|\m(co|ltd|inc|corp)\M|[[:space:][:punct:]]+', '', 'g')
$$;
create index parties_by_plain_name on access.parties (access.plain_name(name));

create table access.mergers (
    id          bigint generated always as identity primary key,
    from_party  bigint not null references access.parties,
    into_party  bigint not null references access.parties check (into_party <> from_party),
    reason      text not null check (length(reason) between 3 and 500),
    state       text not null check (state in ('PROPOSED', 'WITHDRAWN', 'MERGED', 'UNDO_PROPOSED', 'UNDONE')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    merged_by   text check (merged_by <> proposed_by),
    merged_at   timestamptz,
    undo_reason text check (length(undo_reason) between 3 and 500),
    undo_by     text,
    undone_by   text check (undone_by <> undo_by),
    undone_at   timestamptz,
    moved       jsonb not null default '{}'       -- what goes back when it is undone: accounts, keys, numbers, mandates
);
create unique index mergers_of_party on access.mergers (from_party) where state in ('PROPOSED', 'MERGED', 'UNDO_PROPOSED');
create index mergers_into_party on access.mergers (into_party);
