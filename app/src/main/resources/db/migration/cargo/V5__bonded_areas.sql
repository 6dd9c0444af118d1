-- Where goods may lie under customs' hand (보세구역), governed: each by its shed code and the days on which it is so.
create table cargo.bonded_areas (
    shed              text not null check (shed ~ '^[0-9]{8}$'), -- the office's three digits and five more (장치장부호)
    name_ko           text not null,
    name_en           text,
    office            text not null check (office ~ '^[0-9A-Z]{3}$'),
    kind              text not null check (kind in ('DESIGNATED_STORAGE', 'INSPECTION_SITE', 'WAREHOUSE', 'FACTORY', 'EXHIBITION',
                          'CONSTRUCTION', 'DUTY_FREE', 'COMPREHENSIVE')), -- those of Art. 154
    operator          text, -- one of the identifiers of the party that runs it, so that a merger keeps it
    address           text,
    phone             text,
    locode            text,
    lat               numeric check (lat between -90 and 90), -- null: where its UN/LOCODE is
    lon               numeric check (lon between -180 and 180),
    capacity_packages numeric, -- null: no bound is known
    capacity_kg       numeric,
    storage_months    numeric, -- null: as the Act has it for the kind
    unloading_place   text not null default 'N' check (unloading_place in ('Y', 'N')),   -- 하선장소 (Art. 140(5))
    surcharge_applies text not null default 'Y' check (surcharge_applies in ('Y', 'N')), -- late filing (Art. 241(4), Decree Art. 248)
    carry_out_limited text not null default 'N' check (carry_out_limited in ('Y', 'N')), -- carried out in time (Art. 157-2)
    hazardous         text not null default 'N' check (hazardous in ('Y', 'N')),
    suspended_from    date,
    suspended_to      date check (suspended_to >= suspended_from),
    valid_from        date not null,
    valid_to          date check (valid_to >= valid_from), -- the last day; null: open
    release           bigint,
    primary key (shed, valid_from)
);
create index bonded_areas_by_operator on cargo.bonded_areas (operator);
create index bonded_areas_by_release on cargo.bonded_areas (release) where release is not null;

-- Storage outside of bonded areas that was permitted (Art. 156).
create table cargo.outside_places (
    shed        text primary key check (shed ~ '^[0-9]{8}$'),
    case_number text not null,
    address     text not null,
    office      text not null,
    until       date not null -- the last day of the permission
);

-- Whoever remembers answers of the tables is told when they change.
create or replace function cargo.tell_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('tables_changed', tg_table_schema || '.' || tg_table_name);
    return null;
end $$;
create trigger tell_change after insert or update or delete or truncate on cargo.bonded_areas
    for each statement execute function cargo.tell_change();
create trigger tell_change after insert or update or delete or truncate on cargo.outside_places
    for each statement execute function cargo.tell_change();
