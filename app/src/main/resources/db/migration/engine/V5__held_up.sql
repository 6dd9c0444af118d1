-- An incident of a job is retried with new attempts for the job.
alter table engine.incidents add column job_key bigint;
create index incidents_open_by_instance on engine.incidents (instance_key) where resolved_at is null;

-- What comes after a record that cannot be projected waits behind it, instance by instance, and is projected after it.
alter table engine.parked_records add column instance_key bigint;
create index parked_records_by_instance on engine.parked_records (instance_key);

alter table engine.outbox drop constraint outbox_kind_check;
alter table engine.outbox add constraint outbox_kind_check
    check (kind in ('START', 'PUBLISH', 'CANCEL', 'COMPLETE_TASK', 'RESOLVE_INCIDENT'));
