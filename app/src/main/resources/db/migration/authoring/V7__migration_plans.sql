-- How cases of one version go on upon another: what one person prepares and another signs.
create table authoring.plans (
    id           bigint generated always as identity primary key,
    work         text not null references authoring.works,
    from_version int not null,
    to_version   int not null,
    from_key     bigint not null,
    to_key       bigint not null check (to_key <> from_key),
    mapping      jsonb not null,
    mapping_hash char(64) not null,
    version      int not null default 1,
    state        text not null check (state in ('DRAFT', 'SIGNED', 'RUNNING', 'PAUSED', 'DONE', 'ENDED')),
    reason       text not null check (length(reason) between 10 and 2000),
    made_by      text not null,
    made_at      timestamptz not null,
    signed_by    text check (signed_by is distinct from made_by),
    signed_at    timestamptz,
    dry_run_at   timestamptz,
    dry_run_hash char(64)                                       -- the mapping that the dry run judged
);

-- Whoever had a hand in a plan does not sign it.
create table authoring.plan_hands (
    plan     bigint not null references authoring.plans,
    username text not null,
    at       timestamptz not null,
    primary key (plan, username)
);

-- Where cases of the version stood at the dry run, each judged once.
create table authoring.plan_positions (
    plan       bigint not null references authoring.plans,
    number     int not null,
    active     text[] not null,
    awaited    text[] not null,
    hindrances jsonb not null,                                  -- all of them, also those that only warn
    primary key (plan, number)
);

create table authoring.plan_cases (
    plan         bigint not null references authoring.plans,
    instance_key bigint not null,
    case_number  text not null,
    position     int not null,
    state        text not null check (state in ('CAN', 'CANNOT', 'LATER', 'ORDERED', 'MOVED', 'REFUSED', 'GONE_ON')),
    reason       text,                                          -- the rule, or why it is later
    element_id   text,
    sent_at      timestamptz,
    engine_said  text,
    settled_at   timestamptz,
    primary key (plan, instance_key)
);
create index plan_cases_open on authoring.plan_cases (plan, state, instance_key);
create index plan_cases_by_case on authoring.plan_cases (case_number);
