-- The documents that an inspector added as pictures, by their ids, so that they are shown beside what was found.
alter table declaration.findings add column pictures jsonb not null default '[]';
