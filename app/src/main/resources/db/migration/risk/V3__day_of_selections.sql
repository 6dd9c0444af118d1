-- The last selections are decided anew by a changed table, with the parameters of their day.
alter table risk.selection_inputs add column filed_on date;       -- null: selected before there was the column, on the day of the draw
create index selection_inputs_by_time on risk.selection_inputs (drawn_at);
