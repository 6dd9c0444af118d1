-- What owners have done to one case: it goes on elsewhere, or with a variable in place of one that is missing. In the case's lane.
alter table engine.outbox drop constraint outbox_kind_check;
alter table engine.outbox add constraint outbox_kind_check
    check (kind in ('START', 'PUBLISH', 'CANCEL', 'COMPLETE_TASK', 'RESOLVE_INCIDENT', 'MIGRATE', 'MODIFY', 'SET_VARIABLES'));

-- Where instances were ordered to go on: no flow leads there, and their path is one of their process all the same.
create table engine.placements (
    act          bigint primary key,
    instance_key bigint not null,
    element_key  bigint not null,                               -- what was ended for it
    target_id    text not null,
    ordered_at   timestamptz not null default now()
);
create index placements_by_instance on engine.placements (instance_key);

-- The element itself: of what stopped before it was active nothing else says which it is.
alter table engine.incidents add column element_key bigint;
do $$
begin
    if to_regclass('feed.records') is not null then
        execute 'update engine.incidents n set element_key = (r.value ->> ''elementInstanceKey'')::bigint from feed.records r '
            'where n.resolved_at is null and r.process_instance_key = n.instance_key and r.value_type = ''INCIDENT'' and r.intent = ''CREATED'' and r.record_key = n.incident_key';
    end if;
end $$;
