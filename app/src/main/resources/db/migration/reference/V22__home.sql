-- The country whose law a database keeps; it has one for ever. An installation of before is Korea's.
create table reference.home (
    country char(2)     not null check (country ~ '^[A-Z]{2}$'),
    since   timestamptz not null,
    sole    boolean     primary key default true check (sole)
);
insert into reference.home (country, since) select 'KR', now() where exists (select 1 from reference.countries);
