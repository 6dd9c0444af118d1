create sequence collection.notice_serials;

create table collection.assessments (
    id                 bigint generated always as identity primary key,
    case_number        text not null,
    round              int not null,
    declaration_number text not null,
    total_payable      numeric(18) not null check (total_payable >= 0),
    rates_on           date not null,
    assessed_at        timestamptz not null,
    unique (case_number, round)
);

create table collection.assessment_lines (
    assessment_id bigint not null references collection.assessments,
    line_number   int not null,
    tax           text not null,
    base          numeric(24, 4) not null,
    rate          text not null,
    formula       text not null,
    legal_basis   text not null,
    amount        numeric(18) not null check (amount >= 0),
    primary key (assessment_id, line_number, tax)
);

-- The rounding line of each tax: sum of lines, less what the rounding drops, is payable.
create table collection.assessment_totals (
    assessment_id bigint not null references collection.assessments,
    tax           text not null,
    sum_of_lines  numeric(18) not null,
    rounding      numeric(18) not null,
    payable       numeric(18) not null,
    primary key (assessment_id, tax)
);

create table collection.notices (
    notice_number  text primary key,
    case_number    text not null,
    round          int not null,
    kind           text not null check (kind in ('PAYMENT_SLIP')),
    collection_form text not null,
    amount         numeric(18) not null check (amount >= 0),
    money_status   text not null check (money_status in ('UNPAID', 'PAID', 'SECURED', 'OVERDUE', 'NONE_DUE')),
    security_reference text,
    due_on         date,
    issued_at      timestamptz not null,
    unique (case_number, round, kind)
);

create table collection.payments (
    payment_key   text primary key,
    notice_number text not null references collection.notices,
    amount        numeric(18) not null check (amount > 0),
    paid_at       timestamptz not null
);
