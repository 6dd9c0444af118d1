-- A supplement that nobody has to answer any more: the declaration ended otherwise, for instance by its withdrawal.
alter table declaration.supplements drop constraint supplements_state_check;
alter table declaration.supplements add constraint supplements_state_check check (state in
    ('OPEN', 'ANSWERED', 'LAPSED', 'CLOSED'));
update declaration.supplements s set state = 'CLOSED' from declaration.declarations d
where d.case_number = s.case_number and s.state = 'OPEN' and d.status in ('ACCEPTED', 'WITHDRAWN', 'REJECTED');
