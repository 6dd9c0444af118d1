-- What lists show and narrow by stands in the task's own row; once it is decided, the facts that it was decided on stay.
alter table tasks.tasks
    add column kind text,
    add column subject text,
    add column case_office char(3),         -- the case's; "office" is whose work it is
    add column trader text,
    add column trader_id bigint,
    add column aeo boolean not null default false,
    add column lane text,
    add column value numeric(18, 0),
    add column origins text[] not null default '{}',
    add column goods text,
    add column goal text,
    add column deadline_at timestamptz,
    add column rescore_at timestamptz,
    add column priority smallint not null default 0 check (priority between 0 and 100),
    add column priority_factors jsonb not null default '[]',
    add column priority_set smallint check (priority_set between 0 and 100),
    add column priority_reason text,
    add column priority_by text,
    add column on_behalf_of text,
    add column delegated_by text,
    -- Never null and all ascending, so that one comparison of (rank, due_rank, task_key) begins a page.
    add column rank smallint generated always as (100 - coalesce(priority_set, priority)) stored,
    add column due_rank timestamptz generated always as
        (least(coalesce(due_at, 'infinity'), coalesce(deadline_at, 'infinity'))) stored;

update tasks.tasks t set kind = c.kind, subject = c.subject, case_office = c.office
from casework.cases c where c.number = t.case_number;

-- The assignee stands last, so that what is nobody's is told within the index.
create index tasks_by_group on tasks.tasks (candidate_role, office, rank, due_rank, task_key, assignee) where state = 'OPEN';
create index tasks_by_role on tasks.tasks (candidate_role, rank, due_rank, task_key, assignee) where state = 'OPEN';
create index tasks_by_office on tasks.tasks (office, rank, due_rank, task_key, assignee) where state = 'OPEN';
create index tasks_by_case_office on tasks.tasks (case_office, rank, due_rank, task_key) where state = 'OPEN';
create index tasks_by_urgency on tasks.tasks (rank, due_rank, task_key, assignee) where state = 'OPEN';
create index tasks_mine on tasks.tasks (assignee, rank, due_rank, task_key) where state = 'OPEN';
create index tasks_by_trader on tasks.tasks (trader_id) where state = 'OPEN';
create index tasks_by_subject on tasks.tasks (subject);
create index tasks_done on tasks.tasks (decided_by, decided_at desc, task_key) where decided_at is not null;
create index tasks_to_rescore on tasks.tasks (rescore_at) where state = 'OPEN' and rescore_at is not null;
-- tasks_open_by_assignee and tasks_open_unassigned serve lists by age, as long as there are any.
alter index tasks.tasks_open_by_group rename to tasks_by_age;
