-- Until when a task is to be done stands in "due_at"; "goal_at" is what was worked out, also after somebody said otherwise.
alter table tasks.tasks
    add column goal_at timestamptz,
    add column used_seconds int not null default 0 check (used_seconds >= 0), -- of the goal, by earlier tasks of the case
    add column due_by text,
    add column due_reason text;

-- Tasks that are open already keep their time; their priority and their deadline are worked out as soon as possible.
update tasks.tasks set goal_at = due_at, rescore_at = created_at where state = 'OPEN';
