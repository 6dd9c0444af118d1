-- When the system, the banks or the post could not be used (Customs Act Art. 8(4), Decree Art. 1-4(2)). No kinds or
-- offices: all of them; no end: it lasts. What still has deadlines to move or to put back is moving.
create table casework.outages (
    id          bigint generated always as identity primary key,
    what        text not null check (length(what) between 3 and 200),
    cause       text not null check (cause in ('POWER', 'PROGRAM', 'BANKS', 'POST', 'NAMED')),
    kinds       text[] check (cardinality(kinds) > 0),
    offices     text[] check (cardinality(offices) > 0),
    from_at     timestamptz not null,
    until_at    timestamptz check (until_at > from_at),
    state       text not null check (state in ('SUSPECTED', 'LASTS', 'RECOVERED', 'FINAL', 'UNDONE', 'DISMISSED')),
    moving      boolean not null default false,
    declared_by text not null,
    declared_at timestamptz not null,
    changed_at  timestamptz not null,
    final_at    timestamptz,
    ended_by    text,
    ended_at    timestamptz,
    reason      text check (length(reason) <= 500),
    check (until_at is not null or state in ('LASTS', 'DISMISSED')),
    check ((ended_by is null) = (ended_at is null))
);
create index outages_standing on casework.outages (from_at)
    where state in ('SUSPECTED', 'LASTS', 'RECOVERED', 'FINAL') or moving;

-- Each move of a deadline, with the date of before: the oldest that is neither undone nor superseded has the date that
-- the deadline was set to. A cause moves a deadline once.
create table casework.deadline_moves (
    id            bigint generated always as identity primary key,
    cause         text not null,
    case_number   text not null,
    kind          text not null,
    round         int not null,
    due_before    timestamptz not null,
    due_after     timestamptz not null,
    moved_at      timestamptz not null,
    undone_at     timestamptz,
    superseded_at timestamptz,
    foreign key (case_number, kind, round) references casework.deadlines,
    unique nulls not distinct (cause, case_number, kind, round, undone_at, superseded_at)
);
create index deadline_moves_standing on casework.deadline_moves (case_number, kind, round)
    where undone_at is null and superseded_at is null;

-- Which deadlines lapsed on days on which nobody could keep them.
create index deadlines_lapsed on casework.deadlines (due_at) where lapsed_at is not null and met_at is null;

-- When each node was last seen alive: a start finds in it how long the system stood still.
create table casework.heartbeats (
    node text primary key,
    at   timestamptz not null
);

create function casework.tell_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('tables_changed', tg_table_schema || '.' || tg_table_name);
    return null;
end $$;
create trigger tell_change after insert or update or delete or truncate on casework.outages
    for each statement execute function casework.tell_change();
