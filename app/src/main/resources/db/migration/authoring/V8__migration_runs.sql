-- What a run keeps of each case: when it may be judged again, and how often the engine found it on its way.
alter table authoring.plan_cases
    add column not_before timestamptz,
    add column tries int not null default 0;
-- The feed settles by the instance.
create index plan_cases_by_instance on authoring.plan_cases (instance_key);
-- Of all plans: what was ordered and is not settled is few, and read in every round.
create index plan_cases_ordered on authoring.plan_cases (plan, instance_key) where state = 'ORDERED';
create index plans_running on authoring.plans (id) where state = 'RUNNING';
