-- Runs of a draft's scenarios on the trial, one at a time a draft. What they came to is said of exactly these files.
create table authoring.trials (
    id        bigint generated always as identity primary key,
    draft     bigint not null references authoring.drafts,
    step      int not null,                                      -- of the draft
    set_hash  char(64) not null,                                 -- over names and contents of all its files
    state     text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
    scenarios int not null check (scenarios between 1 and 50),
    words     text not null default '',                          -- why it was refused or failed
    asked_by  text not null,
    asked_at  timestamptz not null,
    begun_at  timestamptz,
    ended_at  timestamptz
);
create unique index trials_open on authoring.trials (draft) where state in ('WAITING', 'RUNNING');
create index trials_by_draft on authoring.trials (draft, id desc);

create table authoring.trial_results (
    trial  bigint not null references authoring.trials,
    number int not null,                                         -- in the order in which they were run
    file   text not null,
    green  boolean not null,
    result jsonb not null,
    primary key (trial, number)
);
