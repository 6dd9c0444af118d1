-- A colleague looks at a decision before it is made: what was asked, the answers as they stood, and what came back.
create table tasks.reviews (
    id          bigint generated always as identity primary key,
    task_key    bigint not null,
    case_number text not null,
    round       int not null,
    asked_by    text not null,
    asked_of    text not null,
    question    text not null check (length(question) <= 2000),
    draft       jsonb not null,
    asked_at    timestamptz not null,
    outcome     text check (outcome in ('AGREED', 'RETURNED', 'WITHDRAWN')),
    remark      text check (length(remark) <= 2000),
    changed     jsonb,             -- the answers as the colleague would give them, where they differ
    answered_at timestamptz,
    unique (task_key, round),
    check (asked_by <> asked_of),
    check ((outcome is null) = (answered_at is null))
);
create unique index reviews_open on tasks.reviews (task_key) where outcome is null;
create index reviews_by_reviewer on tasks.reviews (asked_of, task_key) where outcome is null;
