-- What is cut off of amounts, and from when on a drink is liquor: by the day of filing, as the law itself (Customs Act Art. 17).
-- Until now an installation was started with them, so that a change would have reached cases of before.
insert into reference.parameters (name, value, unit, article, valid_from, kind, owner, applies_to, least, most) values
    ('rounding.taxLine', 1, 'KRW', 'National Treasury Funds Management Act Art. 47', '2000-01-01', 'LAW', 'COLLECTION', 'FILING',
        1, 1000),
    ('rounding.taxTotal', 10, 'KRW', 'National Treasury Funds Management Act Art. 47', '2000-01-01', 'LAW', 'COLLECTION',
        'FILING', 1, 1000),
    ('rounding.customsValue', 1, 'KRW', 'Customs Act Art. 18', '2000-01-01', 'LAW', 'COLLECTION', 'FILING', 1, 1000),
    ('liquor.weakest', 1, '% vol', 'Liquor Tax Act Art. 2 no. 1(b)', '2000-01-01', 'LAW', 'COLLECTION', 'FILING', 0, 100);
