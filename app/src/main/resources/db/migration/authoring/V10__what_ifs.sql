-- A changed table of a draft over the last cases: what they would have come to. Kept for a week.
create table authoring.what_ifs (
    id           bigint generated always as identity primary key,
    draft        bigint not null references authoring.drafts,
    step         int not null,                                   -- of the draft, whose file was tried
    file         text not null,
    content      bytea not null,                                 -- the file as it stood then: it is what is tried
    decision     text not null,
    confidential boolean not null,                               -- of risk: only for those who analyse it
    cases        int not null check (cases between 1 and 5000),  -- at most so many, the newest first
    from_day     date,
    until_day    date check (until_day >= from_day),
    state        text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
    found        int,                                            -- null: not known yet
    done         int not null default 0,
    words        text not null default '',                       -- why it was refused or failed
    result       jsonb,                                          -- counts; no value that anything was decided on
    asked_by     text not null,
    asked_at     timestamptz not null,
    begun_at     timestamptz,
    ended_at     timestamptz
);
create unique index what_ifs_open on authoring.what_ifs (asked_by) where state in ('WAITING', 'RUNNING');
create index what_ifs_by_draft on authoring.what_ifs (draft, id desc);

-- Those that would come to something else, and those that the engine could not decide.
create table authoring.what_if_cases (
    what_if     bigint not null references authoring.what_ifs on delete cascade,
    number      int not null,                                    -- the newest case is 1
    case_number text not null,
    before      text,                                            -- the answer; null: it could not be decided
    after       text,
    rule_before text not null,
    rule_after  text not null,
    primary key (what_if, number)
);
create index what_if_cases_by_case on authoring.what_if_cases (case_number);
