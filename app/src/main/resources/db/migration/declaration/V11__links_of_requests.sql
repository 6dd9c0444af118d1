-- A request's case is linked with that of the declaration which it would change, those of before, too.
insert into casework.case_links (from_case, to_case, kind, made_by, made_at)
select c.case_number, d.case_number, 'CHANGES', 'system', c.requested_at
from declaration.changes c join declaration.declarations d on d.number = c.declaration_number
on conflict do nothing;
