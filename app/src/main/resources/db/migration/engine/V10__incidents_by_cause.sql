-- What an incident says without what is particular to its case: quotes, numbers, keys. Open ones are counted by it in the index.
alter table engine.incidents
    add column cause text generated always as (left(regexp_replace(split_part(message, E'\n', 1),
        '"[^"]*"|''[^'']*''|\m[[:alnum:]_.:/-]*[0-9][[:alnum:]_.:/-]*', '…', 'g'), 300)) stored,
    -- Of an expression: what it could not read.
    add column variable text generated always as
        (left(substring(message from 'No variable found with name ''([^'']+)'''), 100)) stored;
create index incidents_open_by_element on engine.incidents (element_id, created_at, incident_key) where resolved_at is null;

-- What a person had tried again together, and of each incident that it was: an incident is tried again once, since what fails
-- again is a new one.
create table engine.retries (
    id       bigint generated always as identity primary key,
    asked_by text not null,
    asked_at timestamptz not null
);
create table engine.retried_incidents (
    incident_key bigint primary key,
    retry        bigint not null references engine.retries,
    instance_key bigint not null,
    case_number  text not null
);
create index retried_incidents_by_retry on engine.retried_incidents (retry, incident_key);
create index retried_incidents_by_case on engine.retried_incidents (case_number);
