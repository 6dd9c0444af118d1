-- What deputies have in hand, which goes back to whom they stood in for.
create index tasks_on_behalf on tasks.tasks (task_key) where state = 'OPEN' and on_behalf_of is not null;
