-- What one person prepares about an outage and another releases: it is not changed any more, but given back or withdrawn and
-- prepared anew. until_at says until when it was, reason why it was none.
create table casework.outage_drafts (
    id          bigint generated always as identity primary key,
    act         text not null check (act in ('DECLARE', 'RECOVER', 'UNDO', 'DISMISS')),
    outage      bigint references casework.outages, -- of a declaration the outage that it became
    what        text not null,
    cause       text not null,
    kinds       text[],
    offices     text[],
    from_at     timestamptz not null,
    until_at    timestamptz,
    reason      text check (length(reason) <= 500),
    state       text not null check (state in ('WAITS', 'RELEASED', 'RETURNED', 'WITHDRAWN')),
    prepared_by text not null,
    prepared_at timestamptz not null,
    ended_by    text,
    ended_at    timestamptz,
    remark      text check (length(remark) <= 500),
    check (ended_by <> prepared_by or state = 'WITHDRAWN'),
    check ((state = 'WAITS') = (ended_by is null)),
    check ((ended_by is null) = (ended_at is null)),
    check (outage is not null or act = 'DECLARE')
);
-- Of an outage one thing waits at a time.
create unique index outage_drafts_waiting on casework.outage_drafts (outage) where state = 'WAITS' and outage is not null;
create index outage_drafts_open on casework.outage_drafts (id) where state = 'WAITS';
create index outage_drafts_by_outage on casework.outage_drafts (outage) where outage is not null;

-- What was put back is told in its case.
create index deadline_moves_undone on casework.deadline_moves (case_number, kind, round) where undone_at is not null;

create trigger tell_change after insert or update or delete or truncate on casework.outage_drafts
    for each statement execute function casework.tell_change();
