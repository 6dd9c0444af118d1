-- The Harmonized System is revised every five years: what ships is that of 2022, in force from its first day.
alter table tariff.headings
    add column valid_from date not null default '2022-01-01',
    add column valid_to   date check (valid_to >= valid_from), -- the last day; null: open
    add column release    bigint, -- null: it stood before headings were released
    drop constraint headings_pkey,
    add primary key (code, valid_from);
create index headings_by_release on tariff.headings (release) where release is not null;
create trigger tell_change after insert or update or delete or truncate on tariff.headings
    for each statement execute function tariff.tell_change();
