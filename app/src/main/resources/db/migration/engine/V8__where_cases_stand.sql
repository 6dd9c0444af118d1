-- Where every case stands now: a row an element that is active. Counted and listed by element without a look at the log.
create table engine.standing (
    element_key    bigint primary key,
    instance_key   bigint not null,
    definition_key bigint not null,
    element_id     text not null,
    element_type   text not null,
    entered_at     timestamptz not null
);
create index standing_by_element on engine.standing (definition_key, element_id, entered_at, element_key);
create index standing_by_instance on engine.standing (instance_key);

-- How long elements took, by day: 80 slots, each √2 times as long as the one before, from 1 ms (DurationSlots).
create table engine.element_days (
    definition_key bigint not null,
    element_id     text not null,
    day            date not null,
    entered        bigint not null,
    gone           bigint not null,
    ended_early    bigint not null,
    ms             bigint not null,
    slots          bigint[] not null check (cardinality(slots) = 80),
    primary key (definition_key, element_id, day)
);

-- What batches of the feed have added and nobody has put into the days yet. Rows of days are everybody's: projectors of two
-- partitions that wrote them would wait for each other, and a row that changes with each batch is written anew each time.
create table engine.element_counts (
    definition_key bigint not null,
    element_id     text not null,
    day            date not null,
    slot           int not null,
    entered        bigint not null,
    gone           bigint not null,
    ended_early    bigint not null,
    ms             bigint not null
);

-- Instances that were moved to another release: up to the position their events speak of the one before.
create table engine.instance_moves (
    instance_key bigint not null,
    position     bigint not null,
    from_key     bigint not null,
    to_key       bigint not null,
    moved_at     timestamptz not null,
    primary key (instance_key, position)
);

insert into engine.standing
select e.element_key, e.instance_key, i.definition_key, e.element_id, e.element_type, e.happened_at
from engine.element_events e join engine.instances i using (instance_key)
where i.state = 'ACTIVE' and e.intent = 'ELEMENT_ACTIVATED' and e.element_type <> 'PROCESS'
and not exists (select 1 from engine.element_events d where d.instance_key = e.instance_key
    and d.element_key = e.element_key and d.intent in ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED'))
on conflict do nothing;

-- the last 90 days, as if they had been counted; the bounds of the slots are those of DurationSlots
insert into engine.element_counts
with recent as (
    select e.element_key, i.definition_key, e.element_id, min(e.happened_at) as entered_at,
        max(e.happened_at) filter (where e.intent <> 'ELEMENT_ACTIVATED') as left_at,
        count(*) filter (where e.intent = 'ELEMENT_TERMINATED') as early
    from engine.element_events e join engine.instances i using (instance_key)
    where e.intent in ('ELEMENT_ACTIVATED', 'ELEMENT_COMPLETED', 'ELEMENT_TERMINATED') and e.element_type <> 'PROCESS'
        and e.happened_at > now() - interval '90 days'
    group by e.element_key, i.definition_key, e.element_id
    having bool_or(e.intent = 'ELEMENT_ACTIVATED'))
select definition_key, element_id, (entered_at at time zone 'Asia/Seoul')::date, 0, count(*), 0, 0, 0
from recent group by 1, 2, 3
union all
select definition_key, element_id, (left_at at time zone 'Asia/Seoul')::date,
    width_bucket((extract(epoch from left_at - entered_at) * 1000)::float8,
        (select array_agg(power(2, n / 2.0::float8) order by n) from generate_series(1, 79) n)) as slot,
    0, count(*), sum(early), sum((extract(epoch from left_at - entered_at) * 1000)::bigint)
from recent where left_at is not null group by 1, 2, 3, 4;
