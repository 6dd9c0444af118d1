-- What the law named goods by when the declaration was checked (Enforcement Rules Art. 8(1)): arrears and findings of then cannot
-- be told from what stands today. Declarations that were checked before there was the table have none.
create table declaration.tax_review_facts (
    case_number text primary key,
    filed_on    date not null,
    in_arrears  boolean not null,
    unfaithful  boolean not null,
    named_goods boolean not null,
    checked_at  timestamptz not null
);
create index tax_review_facts_by_time on declaration.tax_review_facts (checked_at);
