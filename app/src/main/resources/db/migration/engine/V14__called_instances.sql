-- An instance that a call activity has begun belongs to the case of the instance that stands at the root of its calls. Null of the
-- root itself.
alter table engine.instances add column root_key bigint;
create index instances_called on engine.instances (root_key) where root_key is not null;
