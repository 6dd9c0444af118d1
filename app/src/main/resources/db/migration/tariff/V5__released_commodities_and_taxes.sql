-- Which release brought the row; null: it stood before commodities and internal taxes were released.
alter table tariff.commodities add column release bigint;
create index commodities_by_release on tariff.commodities (release) where release is not null;
alter table tariff.internal_taxes add column release bigint;
create index internal_taxes_by_release on tariff.internal_taxes (release) where release is not null;

-- A tax on all goods names no code, as it names no nomenclature: what is not filled in is null in a row of a release.
alter table tariff.internal_taxes drop constraint internal_taxes_code_prefix_check;
alter table tariff.internal_taxes alter column code_prefix drop not null;
update tariff.internal_taxes set code_prefix = null where code_prefix = '';
alter table tariff.internal_taxes add constraint internal_taxes_code_prefix_check check (code_prefix ~ '^[0-9]{1,10}$');
