-- The nomenclatures whose codes may stand in the tables: those of the countries that can be installed (profiles).
create table tariff.nomenclatures (
    name text primary key check (name ~ '^[A-Z][A-Z0-9-]{1,19}$')
);
insert into tariff.nomenclatures values ('HSK'), ('HSK-SAMPLE'), ('GB-TEST');

alter table tariff.commodities drop constraint commodities_nomenclature_check,
    add foreign key (nomenclature) references tariff.nomenclatures;
alter table tariff.duty_rates drop constraint duty_rates_nomenclature_check,
    add foreign key (nomenclature) references tariff.nomenclatures;
alter table tariff.internal_taxes drop constraint internal_taxes_nomenclature_check,
    add foreign key (nomenclature) references tariff.nomenclatures;
