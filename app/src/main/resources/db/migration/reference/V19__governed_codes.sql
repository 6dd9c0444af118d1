-- Countries, currencies and offices hold from a day until a day, too, and are changed by releases: a code has a row for each
-- time, so that nothing refers to its row. What names one asks for the day.
alter table reference.exchange_rates drop constraint if exists exchange_rates_currency_fkey;
alter table reference.office_hours drop constraint if exists office_hours_office_fkey;
alter table reference.temporary_openings drop constraint if exists openings_office_fkey;

alter table reference.countries drop constraint countries_pkey,
    add column valid_from date not null default '2000-01-01',
    add column valid_to date check (valid_to >= valid_from),      -- the last day; null: open
    add column release bigint,
    add primary key (code, valid_from);
alter table reference.currencies drop constraint currencies_pkey,
    add column name_ko text,
    add column valid_from date not null default '2000-01-01',
    add column valid_to date check (valid_to >= valid_from),
    add column release bigint,
    add primary key (code, valid_from);
alter table reference.offices drop constraint offices_pkey, add primary key (code, valid_from);

create index countries_by_release on reference.countries (release) where release is not null;
create index currencies_by_release on reference.currencies (release) where release is not null;
create index offices_by_release on reference.offices (release) where release is not null;

create trigger tell_change after insert or update or delete or truncate on reference.countries
    for each statement execute function reference.tell_change();
create trigger tell_change after insert or update or delete or truncate on reference.currencies
    for each statement execute function reference.tell_change();
create trigger tell_change after insert or update or delete or truncate on reference.offices
    for each statement execute function reference.tell_change();
