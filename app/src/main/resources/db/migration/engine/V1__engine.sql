-- What the application tells the engine, in order per case.
create table engine.outbox (
    id          bigint generated always as identity primary key,
    case_number text not null,
    kind        text not null check (kind in ('START', 'PUBLISH', 'CANCEL')),
    payload     jsonb not null,
    created_at  timestamptz not null default now()
);
create index outbox_by_case on engine.outbox (case_number, id);

-- A relay claims a lane (a case), not rows: order per case holds with any number of relays.
create table engine.outbox_lanes (
    case_number     text primary key,
    next_attempt_at timestamptz not null default now(),
    attempts        int not null default 0,
    last_error      text,
    parked_at       timestamptz
);
create index outbox_lanes_due on engine.outbox_lanes (next_attempt_at) where parked_at is null;

-- The answer of a job whose business transaction committed: a job delivered again gets the same answer.
create table engine.finished_jobs (
    job_key      bigint primary key,
    case_number  text not null,
    job_type     text not null,
    output       jsonb not null,
    finished_at  timestamptz not null default now()
);
create index finished_jobs_by_time on engine.finished_jobs (finished_at);

-- Packaged models are deployed once per checksum.
create table engine.deployed_resources (
    resource    text not null,
    checksum    text not null,
    deployed_at timestamptz not null default now(),
    primary key (resource, checksum)
);

create table engine.releases (
    definition_key bigint primary key,
    process_id     text not null,
    version        int not null,
    version_tag    text,
    checksum       text not null,
    source         text not null check (source in ('PACKAGED', 'STUDIO')),
    bpmn           text not null,
    released_at    timestamptz not null default now(),
    unique (process_id, version)
);

create table engine.model_elements (
    definition_key bigint not null references engine.releases,
    element_id     text not null,
    type           text not null,
    name           text,
    properties     jsonb not null,
    primary key (definition_key, element_id)
);

create table engine.model_flows (
    definition_key bigint not null references engine.releases,
    flow_id        text not null,
    source_id      text not null,
    target_id      text not null,
    primary key (definition_key, flow_id)
);

-- Projections of the feed.
create table engine.feed_cursor (
    partition_id int primary key,
    position     bigint not null
);

create table engine.parked_records (
    partition_id int not null,
    position     bigint not null,
    reason       text not null,
    parked_at    timestamptz not null default now(),
    primary key (partition_id, position)
);

create table engine.instances (
    instance_key   bigint primary key,
    case_number    text,
    process_id     text not null,
    version        int not null,
    definition_key bigint not null,
    state          text not null check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED')),
    started_at     timestamptz not null,
    ended_at       timestamptz
);
create index instances_by_case on engine.instances (case_number);

create table engine.element_events (
    partition_id int not null,
    position     bigint not null,
    instance_key bigint not null,
    element_key  bigint not null,
    element_id   text not null,
    element_type text not null,
    intent       text not null,
    happened_at  timestamptz not null,
    primary key (partition_id, position)
);
create index element_events_by_instance on engine.element_events (instance_key, position);

create table engine.incidents (
    incident_key bigint primary key,
    instance_key bigint not null,
    element_id   text not null,
    error_type   text not null,
    message      text not null,
    created_at   timestamptz not null,
    resolved_at  timestamptz
);

create table engine.decision_evaluations (
    evaluation_key   bigint primary key,
    instance_key     bigint not null,
    element_id       text not null,
    decision_id      text not null,
    decision_name    text,
    decision_version int not null,
    inputs           jsonb not null,
    matched_rules    jsonb not null,
    output           jsonb,
    evaluated_at     timestamptz not null
);
create index decision_evaluations_by_instance on engine.decision_evaluations (instance_key);

-- What a person must look at.
create table engine.alerts (
    alert_key   text primary key,
    case_number text,
    message     text not null,
    raised_at   timestamptz not null default now(),
    settled_at  timestamptz
);
