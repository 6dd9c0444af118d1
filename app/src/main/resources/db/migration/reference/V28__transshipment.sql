-- Limits of transshipments, which the law leaves to the customs authority (Customs Act Art. 141, proviso).
insert into reference.parameters (name, value, unit, article, valid_from, kind, owner, applies_to, least, most) values
    ('cargo.transshipment.loadDays', 30, 'days', 'Customs Act Art. 141', '2000-01-01', 'LIMIT', 'CARGO', 'NOW', 1, 365),
    ('cargo.transshipment.confirm', 1, 'times', 'Customs Act Art. 141', '2000-01-01', 'LIMIT', 'CARGO', 'NOW', 0, 1);
