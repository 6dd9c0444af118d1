-- Lists are in the order of urgency now; those by age find tasks_by_age.
drop index tasks.tasks_open_by_assignee;
drop index tasks.tasks_open_unassigned;
