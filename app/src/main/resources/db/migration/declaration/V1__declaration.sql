create table declaration.declarations (
    number          char(14) primary key,
    case_number     text not null unique,
    declarant_id    bigint not null,
    importer_id     bigint not null,
    reference       text not null,
    content_hash    text not null,
    document        jsonb not null,
    source_format   text not null check (source_format in ('JSON', 'WCO_XML', 'FORM')),
    collection_form text not null,
    status          text not null check (status in ('RECEIVED', 'DOC_REVIEW', 'INSPECTION', 'AWAITING_PAYMENT',
                                                    'ACCEPTED', 'WITHDRAWN', 'REJECTED')),
    lane            text,
    reasons         jsonb not null default '[]',
    filed_at        timestamptz not null,
    accepted_at     timestamptz,
    rejected_at     timestamptz,
    unique (declarant_id, reference)
);
create index declarations_by_importer on declaration.declarations (importer_id, filed_at desc);

-- Serials of declaration numbers, drawn in blocks; gaps are no harm.
create table declaration.serials (
    declarant_code char(5) not null,
    year           int not null,
    next_serial    int not null,
    primary key (declarant_code, year)
);
