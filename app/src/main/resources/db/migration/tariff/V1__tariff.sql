create schema if not exists tariff;

-- One row a file: what was loaded last from a source, so that the same file again changes nothing.
create table tariff.loads (
    kind      text        not null check (kind in ('COMMODITIES', 'DUTY_RATES', 'INTERNAL_TAXES')),
    source    text        not null,
    checksum  text        not null,
    row_count integer     not null,
    loaded_at timestamptz not null,
    primary key (kind, source)
);

create table tariff.commodities (
    nomenclature text not null check (nomenclature in ('HSK', 'HSK-SAMPLE', 'GB-TEST')),
    code         text not null check (code ~ '^[0-9]{10}$'),
    name_ko      text not null,
    name_en      text not null,
    unit         text,
    valid_from   date not null,
    valid_to     date check (valid_to >= valid_from), -- the last day
    source       text not null,
    primary key (nomenclature, code, valid_from)
);
create index commodities_by_code on tariff.commodities (code text_pattern_ops);
create index commodities_by_source on tariff.commodities (source);

create table tariff.duty_rates (
    nomenclature    text check (nomenclature in ('HSK', 'HSK-SAMPLE', 'GB-TEST')), -- null: every one
    code_prefix     text    not null check (code_prefix ~ '^[0-9]{2,10}$'),
    rate_kind       text    not null,
    origin          text, -- ISO 3166 codes parted by spaces; null: every origin
    ad_valorem      numeric check (ad_valorem >= 0), -- per cent
    specific_amount numeric check (specific_amount >= 0), -- won for one unit
    unit            text,
    valid_from      date    not null,
    valid_to        date check (valid_to >= valid_from),
    article         text,
    source          text    not null,
    check (num_nonnulls(ad_valorem, specific_amount) > 0),
    check ((specific_amount is null) = (unit is null)),
    unique nulls not distinct (nomenclature, code_prefix, rate_kind, origin, valid_from)
);
create index duty_rates_by_prefix on tariff.duty_rates (code_prefix);
create index duty_rates_by_source on tariff.duty_rates (source);

create table tariff.internal_taxes (
    nomenclature               text check (nomenclature in ('HSK', 'HSK-SAMPLE', 'GB-TEST')),
    code_prefix                text    not null check (code_prefix ~ '^[0-9]{0,10}$'), -- empty: all goods
    tax                        text    not null check (tax in ('IND', 'ACT', 'ENV', 'VAT')),
    ad_valorem                 numeric check (ad_valorem >= 0), -- per cent
    specific_amount            numeric check (specific_amount >= 0), -- won for one unit
    unit                       text,
    alcohol_above              numeric, -- per cent by volume from which specific_per_degree is added
    specific_per_degree        numeric,
    threshold_per_item         numeric, -- won: only the excess is taxed
    threshold_per_square_metre numeric,
    full_ad_valorem            numeric, -- per cent without a temporary reduction
    relief_cap_per_item        numeric, -- won: most that the reduction saves
    education_rate             numeric, -- per cent of this tax
    rural_rate                 numeric,
    valid_from                 date    not null,
    valid_to                   date check (valid_to >= valid_from),
    article                    text    not null,
    source                     text    not null,
    check (num_nonnulls(ad_valorem, specific_amount) > 0),
    check ((specific_amount is null) = (unit is null)),
    unique nulls not distinct (nomenclature, code_prefix, tax, valid_from)
);
create index internal_taxes_by_prefix on tariff.internal_taxes (code_prefix);
create index internal_taxes_by_source on tariff.internal_taxes (source);
