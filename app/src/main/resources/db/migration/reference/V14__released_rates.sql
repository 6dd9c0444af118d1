-- Weekly rates are changed by two people; the system may be the one who prepares them. A row is its week.
alter table reference.exchange_rates
    add column valid_to date,
    add column release  bigint; -- null: it stood before rates were released
update reference.exchange_rates set valid_to = valid_from + 6;
alter table reference.exchange_rates
    alter column valid_to set not null,
    add constraint exchange_rates_one_week check (valid_to = valid_from + 6);
create index exchange_rates_by_release on reference.exchange_rates (release) where release is not null;

-- By how much a rate may differ from the week before until who releases it is asked to look.
insert into reference.parameters (name, value, unit, article, valid_from, owner, kind, least, most, applies_to) values
    ('rates.suspectPercent', 10, '%', 'Goal of the service', '2000-01-01', 'OPERATIONS', 'LIMIT', 0, 1000, 'NOW');
