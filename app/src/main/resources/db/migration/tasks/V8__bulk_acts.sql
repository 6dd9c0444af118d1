-- One act on many tasks: who asked for it, and what became of each task. A row without an outcome is still to be done,
-- by whoever comes with the same id again; its lock lets only one of them do it.
create table tasks.bulk_runs (
    id        uuid primary key,
    actor     text not null,
    act       text not null check (act in ('CLAIM', 'TRANSFER', 'DUE', 'NOTE', 'DECIDE')),
    arguments jsonb not null,
    asked     int not null check (asked between 1 and 1000),
    begun_at  timestamptz not null,
    ended_at  timestamptz            -- nothing is left, or nobody waits for the rest
);
create index bulk_runs_unfinished on tasks.bulk_runs (actor, begun_at) where ended_at is null;

create table tasks.bulk_rows (
    bulk_id  uuid not null references tasks.bulk_runs,
    task_key bigint not null,
    place    int not null,
    outcome  text check (outcome in ('DONE', 'REFUSED', 'FAILED')),
    reason   text,
    who      text,
    at       timestamptz,
    primary key (bulk_id, task_key),
    check ((outcome is null) = (at is null))
);

-- Who is given many tasks at once is told once.
alter table tasks.acts add column bulk_id uuid;
