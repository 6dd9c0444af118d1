create table tasks.tasks (
    task_key       bigint primary key,
    case_number    text not null,
    instance_key   bigint not null,
    element_key    bigint not null,
    definition_key bigint not null,
    element_id     text not null,
    candidate_role text not null,
    office         char(3) not null,
    form           text,
    state          text not null check (state in ('OPEN', 'DECIDED', 'CONFIRMED', 'CLOSED')),
    assignee       text,
    version        int not null default 1,
    created_at     timestamptz not null,
    due_at         timestamptz,
    claimed_at     timestamptz,
    decided_by     text,
    decided_at     timestamptz,
    decision       text,
    answers        jsonb,
    ended_at       timestamptz
);
create index tasks_open_by_group on tasks.tasks (candidate_role, office, created_at, task_key) where state = 'OPEN';
create index tasks_open_by_assignee on tasks.tasks (assignee, created_at, task_key) where state = 'OPEN';
create index tasks_by_case on tasks.tasks (case_number);
create index tasks_unconfirmed on tasks.tasks (decided_at) where state = 'DECIDED';
