-- An order to go on upon another release stands in the case's lane, behind what the engine was told before.
alter table engine.outbox drop constraint outbox_kind_check;
alter table engine.outbox add constraint outbox_kind_check
    check (kind in ('START', 'PUBLISH', 'CANCEL', 'COMPLETE_TASK', 'RESOLVE_INCIDENT', 'MIGRATE'));

-- Clearance first: lanes in which nothing but such an order waits are claimed after all others.
alter table engine.outbox_lanes add column moves_only boolean not null default false;
drop index engine.outbox_lanes_due;
create index outbox_lanes_due on engine.outbox_lanes (moves_only, next_attempt_at) where parked_at is null;
