-- How often the period for the answer was extended: once, and once more where the applicant agrees (Art. 250(5)).
alter table declaration.changes add column extensions int not null default 0 check (extensions between 0 and 2);
update declaration.changes set extensions = 1 where extension_days is not null;
