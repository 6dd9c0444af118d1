-- Who began to move the cases of a plan and when, and when it was known of every case what became of it.
alter table authoring.plans
    add column started_by text,
    add column started_at timestamptz,
    add column done_at timestamptz;
-- How fast a run goes is read every second while somebody looks.
create index plan_cases_settled on authoring.plan_cases (plan, settled_at) where settled_at is not null;
