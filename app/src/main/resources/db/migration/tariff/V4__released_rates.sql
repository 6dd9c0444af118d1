-- Which release brought the rate; null: it stood before rates were released.
alter table tariff.duty_rates add column release bigint;
create index duty_rates_by_release on tariff.duty_rates (release) where release is not null;
