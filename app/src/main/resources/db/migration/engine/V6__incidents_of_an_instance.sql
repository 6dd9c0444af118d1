-- The page of a case tells of troubles that are over, too.
create index incidents_by_instance on engine.incidents (instance_key, created_at, incident_key);
