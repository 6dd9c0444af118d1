-- Answers to fields of a step's form that process owners have added: kept whole, read by officers.
alter table declaration.findings add column extra jsonb not null default '{}';
