-- Goods subject to confirmation of requirements by the head of customs (Art. 226, Decree Art. 233).
create table requirement.confirmation_laws (
    hs_code   char(10) not null,
    direction text not null check (direction in ('IMPORT', 'EXPORT')),
    law_code  char(2) not null,
    law_name  text not null,
    primary key (hs_code, direction, law_code)
);
