-- Which kinds of supplement there are says the code list 1270, which two people change: a new one is asked for, too.
alter table declaration.supplements drop constraint supplements_kind_check, add check (kind <> '');
