-- 300 rows of V3 in every state
insert into cargo.bills (bill_number, cargo_number, packages, declared, carried_in_at, source)
select 'V3-' || n, case when n % 2 = 0 then '26ABCD' || n end, case when n % 10 = 0 then 0 else 100 end, 0, case when n % 3 > 0 then timestamptz '2026-01-05 09:00+09' end, 'v3' from generate_series(1, 300) n;
insert into cargo.reservations (declaration_number, bill_number, packages, reserved_at, removal_permitted_at, released_at, carried_out_at)
select 'D' || n || '-' || k, 'V3-' || n, 100 / p, '2026-01-06 10:00+09', case when s in (1, 3, 4) then timestamptz '2026-01-06 11:00+09' end,
  case when s = 2 then timestamptz '2026-01-06 11:00+09' end, case when s in (3, 4) then timestamptz '2026-01-07 11:00+09' end
from (select n, 1 + n % 3 as p from generate_series(1, 300) n where n % 10 > 0) b, generate_series(1, p) k, lateral (select (n / 10 + k * (n % 2)) % 5 as s) x;
update cargo.bills b set declared = coalesce((select sum(packages) from cargo.reservations r where r.bill_number = b.bill_number and released_at is null), 0);
