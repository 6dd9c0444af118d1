-- What lists of work show and filter by, of any kind of case; a row a case, stated by the kind's module.
create table casework.case_facts (
    case_number text primary key references casework.cases,
    trader      text,
    trader_id   bigint,
    aeo         boolean not null default false,
    lane        text,
    value       numeric(18, 0),             -- customs value in KRW
    origins     text[] not null default '{}',
    goods       text check (length(goods) <= 200),
    factors     text[] not null default '{}', -- what makes it urgent: risk.HIGH, perishable, aeo; for officers only
    stated_at   timestamptz not null
);
-- From an office to the cases that others share with it.
create index case_offices_by_office on casework.case_offices (office, case_number);

-- Whose act the deadline is for: a clock of an officer stands still while another must act.
alter table casework.deadlines add column bearer text not null default 'OFFICER'
    check (bearer in ('OFFICER', 'PARTY', 'PAYER', 'AGENCY'));
