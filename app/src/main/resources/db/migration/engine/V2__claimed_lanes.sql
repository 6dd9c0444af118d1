-- A relay claims a lane for a while instead of locking it while it asks the engine.
alter table engine.outbox_lanes add column claimed_until timestamptz;
