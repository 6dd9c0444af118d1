-- What is due beside duty and taxes: of the whole declaration, on no line, and no base of any tax. Assessments of before have none.
alter table collection.assessments add column surcharge numeric(18) not null default 0 check (surcharge >= 0);
create table collection.surcharges (
    case_number text not null,
    round       int not null,
    kind        text not null check (kind in ('LATE_FILING')), -- Customs Act Art. 241(4)
    base        numeric(18) not null,
    rate        numeric not null,
    amount      numeric(18) not null check (amount >= 0),
    article     text not null,
    explanation jsonb not null,
    primary key (case_number, round, kind),
    foreign key (case_number, round) references collection.assessments (case_number, round)
);
