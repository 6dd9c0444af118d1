-- How often a period is extended at most is a parameter now (withdrawal.mostExtensions), with a day of its own.
alter table declaration.changes drop constraint changes_extensions_check;
alter table declaration.changes add constraint changes_extensions_check check (extensions >= 0);
