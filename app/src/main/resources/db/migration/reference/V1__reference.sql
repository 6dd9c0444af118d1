create table reference.countries (code char(2) primary key, name_en text not null, name_ko text);
create table reference.currencies (code char(3) primary key, name_en text not null, minor_unit int);
create table reference.offices (code char(3) primary key, name_ko text not null, name_en text not null);

-- Weekly rates, Sunday to Saturday, KRW for one unit of the currency (Art. 18, Decree Art. 288).
create table reference.exchange_rates (
    currency   char(3) not null references reference.currencies,
    direction  text not null check (direction in ('IMPORT', 'EXPORT')),
    valid_from date not null check (extract(dow from valid_from) = 0),
    rate       numeric(18, 6) not null check (rate > 0),
    source     text not null,
    primary key (currency, direction, valid_from)
);

-- Each time limit, rate, threshold and rounding, with its article.
create table reference.parameters (
    name       text not null,
    value      numeric not null,
    unit       text not null,
    article    text not null,
    valid_from date not null,
    primary key (name, valid_from)
);
insert into reference.parameters values
    ('payment.dueDaysAfterAcceptance', 15, 'days', 'Customs Act Art. 9(1)1', '2000-01-01'),
    ('collection.minimumPerCase', 10000, 'KRW', 'Customs Act Art. 40, Decree Art. 37', '2000-01-01'),
    ('selection.randomShare', 0.03, 'share of declarations', 'Customs Act Art. 246(2), Decree Art. 259-6', '2000-01-01');

insert into reference.offices values
    ('010', '서울세관', 'Seoul Customs'), ('020', '인천세관', 'Incheon Customs'), ('030', '부산세관', 'Busan Customs'),
    ('040', '인천공항세관', 'Incheon Airport Customs');
