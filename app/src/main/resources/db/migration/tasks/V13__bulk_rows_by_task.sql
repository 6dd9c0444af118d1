-- What becomes of a task in acts on many goes with the task.
create index bulk_rows_by_task on tasks.bulk_rows (task_key);
