-- The calendar is changed by two people: holidays, office hours and temporary openings.
-- A holiday is a row of one day, of the country whose law names it.
alter table reference.holidays rename column day to valid_from;
alter table reference.holidays
    add column valid_to date,
    add column country  char(2) not null default 'KR',
    add column release  bigint; -- null: it stood before the calendar was released
update reference.holidays set valid_to = valid_from;
alter table reference.holidays
    alter column valid_to set not null,
    add constraint holidays_one_day check (valid_to = valid_from),
    drop constraint holidays_pkey,
    add primary key (country, valid_from);
create index holidays_by_release on reference.holidays (release) where release is not null;

-- Such rows never held on any day.
delete from reference.office_hours where valid_until < valid_from;
alter table reference.office_hours rename column valid_until to valid_to;
alter table reference.office_hours
    add column release bigint,
    add check (valid_to >= valid_from);

-- Times that somebody notified are hours of days, as the others are: past midnight it is another row.
create table reference.openings (
    office     char(3) not null references reference.offices,
    opens      time not null,
    closes     time not null check (closes > opens),
    reason     text not null,
    valid_from date not null,
    valid_to   date not null check (valid_to >= valid_from),
    release    bigint,
    primary key (office, opens, valid_from)
);
-- Two that last past midnight both have hours of the next day from 00:00: they are the longer ones, for both reasons.
insert into reference.openings (office, opens, closes, reason, valid_from, valid_to)
select office, opens, max(closes), string_agg(distinct reason, '; '), day, day from (
    select t.office, t.reason, d.day::date as day,
        case when d.day::date = t.begins::date then t.begins::time else time '00:00' end as opens,
        case when d.day::date = t.ends::date then t.ends::time else time '24:00' end as closes
    from (select office, reason, from_at at time zone 'Asia/Seoul' as begins, until_at at time zone 'Asia/Seoul' as ends
        from reference.temporary_openings) t
    cross join lateral generate_series(t.begins::date, t.ends::date, interval '1 day') d (day)) hours
where closes > opens
group by office, opens, day;
drop table reference.temporary_openings;
alter table reference.openings rename to temporary_openings;
alter index reference.openings_pkey rename to temporary_openings_pkey;
create trigger tell_change after insert or update or delete or truncate on reference.temporary_openings
    for each statement execute function reference.tell_change();
