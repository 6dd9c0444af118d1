-- The engine's events, in the engine's order: one row a record, (partition, position) as the engine numbers them.
create schema if not exists feed;

create table if not exists feed.records (
    partition_id         int         not null,
    position             bigint      not null,
    value_type           text        not null,
    intent               text        not null,
    record_key           bigint      not null,
    process_instance_key bigint,
    process_id           text,
    element_id           text,
    recorded_at          timestamptz not null,
    value                jsonb       not null,
    primary key (partition_id, position)
);

create index if not exists records_process_instance_key on feed.records (process_instance_key, partition_id, position);

-- One row a partition: what the exporter kept when it last wrote, and why it refuses, if it does.
create table if not exists feed.state (
    partition_id   int primary key,
    filter_version int not null,
    refused_reason text,
    refused_at     timestamptz
);
