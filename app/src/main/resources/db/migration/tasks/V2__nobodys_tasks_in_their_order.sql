-- Officers of several roles or of all offices: what is nobody's, in the order of the list, without sorting all that waits.
create index tasks_open_unassigned on tasks.tasks (created_at, task_key) where state = 'OPEN' and assignee is null;
