-- What the share of random selection is multiplied by for authorised economic operators; the decision reads it by name.
insert into reference.parameters (name, value, unit, article, valid_from, kind, owner, applies_to, least, most) values
    ('selection.aeoFactor', 0.5, 'factor', 'Decree Art. 259-6(2)', '2000-01-01', 'LAW', 'RISK', 'FILING', 0, 1);

-- Laws by the names that screens know in both languages.
update reference.parameters set article = 'Customs Act Art. 12, Decree Art. 3' where name like 'retention.%';
update reference.parameters set article = 'Civil Petitions Treatment Act Decree Art. 21(1)'
where name = 'withdrawal.mostExtensions';
