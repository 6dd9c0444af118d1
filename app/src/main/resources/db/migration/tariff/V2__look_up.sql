-- Words are found inside names, Korean and English.
create extension if not exists pg_trgm;
create index commodities_by_name_ko on tariff.commodities using gin (name_ko gin_trgm_ops);
create index commodities_by_name_en on tariff.commodities using gin (name_en gin_trgm_ops);

-- The Harmonized System: chapters (류, 2 digits), headings (호, 4) and subheadings (소호, 6) to browse by.
create table tariff.headings (
    code    text primary key check (code ~ '^([0-9]{2}){1,3}$'),
    name_en text not null,
    name_ko text
);
create index headings_by_parent on tariff.headings (left(code, length(code) - 2));
create index headings_by_name_en on tariff.headings using gin (name_en gin_trgm_ops);
