-- Queries of the inbox that people keep, for themselves or for a group of an office. Words, never rows: each reader
-- sees by them what is theirs.
create table tasks.saved_filters (
    id            bigint generated always as identity primary key,
    owner         text not null,
    name          text not null check (length(name) between 1 and 60),
    query         text not null,
    shared_group  text,
    shared_office char(3),
    created_at    timestamptz not null,
    unique (owner, name),
    check ((shared_group is null) = (shared_office is null))
);
create index saved_filters_shared on tasks.saved_filters (shared_office, shared_group) where shared_group is not null;
