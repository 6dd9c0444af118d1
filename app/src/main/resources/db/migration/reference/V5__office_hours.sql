-- When customs houses work (Customs Act Art. 321(1)): the hours of public officials, or what an office has approved for
-- itself where aircraft and ships come and go all day (Enforcement Decree Art. 274 no. 1). Rows without an office are for
-- every office that has none of its own on the day. Closed on the days of Art. 8(3) nos. 1 to 3 (Decree Art. 275(1)).
create table reference.office_hours (
    office      char(3) references reference.offices,
    weekday     int not null check (weekday between 1 and 7),
    opens       time not null,
    closes      time not null check (closes > opens),
    basis       text not null,
    valid_from  date not null,
    valid_until date,
    unique nulls not distinct (office, weekday, opens, valid_from)
);
create trigger tell_change after insert or update or delete or truncate on reference.office_hours
    for each statement execute function reference.tell_change();

-- Work at other times, which somebody has notified (Act Art. 321(2), Decree Art. 275(1)).
create table reference.temporary_openings (
    office   char(3) not null references reference.offices,
    from_at  timestamptz not null,
    until_at timestamptz not null check (until_at > from_at),
    reason   text not null,
    primary key (office, from_at)
);
create trigger tell_change after insert or update or delete or truncate on reference.temporary_openings
    for each statement execute function reference.tell_change();

-- The hour of lunch is no office time, so a day has two rows.
insert into reference.office_hours
select null, weekday, opens::time, closes::time, 'Customs Act Art. 321(1), Enforcement Decree Art. 274 no. 1', date '2000-01-01', null
from generate_series(1, 5) weekday, (values ('09:00', '12:00'), ('13:00', '18:00')) hours (opens, closes);
