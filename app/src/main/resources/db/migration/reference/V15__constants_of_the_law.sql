-- Periods and numbers of the law that stood in code, each with its article, who answers for it and the day by which it counts.
insert into reference.parameters (name, value, unit, article, valid_from, kind, owner, applies_to, least, most) values
    -- How long documents are kept, by the kind of their case. Own reading: what binds declarants is kept by customs as long.
    ('retention.import.years', 5, 'years', 'Customs Act Art. 12, Enforcement Decree Art. 3', '2000-01-01', 'LAW', 'OPERATIONS',
        'FILING', 1, 30),
    ('retention.export.years', 3, 'years', 'Customs Act Art. 12, Enforcement Decree Art. 3', '2000-01-01', 'LAW', 'OPERATIONS',
        'FILING', 1, 30),
    ('retention.transport.years', 2, 'years', 'Customs Act Art. 12, Enforcement Decree Art. 3', '2000-01-01', 'LAW', 'OPERATIONS',
        'FILING', 1, 30),
    -- Once, and once more where the applicant agrees.
    ('withdrawal.mostExtensions', 2, 'times', 'Enforcement Decree of the Civil Petitions Treatment Act Art. 21(1)', '2000-01-01',
        'LAW', 'CLEARANCE', 'RECEIPT', 0, 10),
    ('withdrawal.longestExtension', 10, 'days', 'Customs Act Art. 250(5)', '2000-01-01', 'LAW', 'CLEARANCE', 'RECEIPT', 1, 60),
    ('correction.claimYears', 5, 'years', 'Customs Act Art. 38-3(2)', '2000-01-01', 'LAW', 'COLLECTION', 'FILING', 1, 30),
    ('supplement.longestDays', 30, 'days', 'Customs Act Art. 249', '2000-01-01', 'LAW', 'CLEARANCE', 'DECISION', 1, 365),
    ('letter.longestDays', 90, 'days', 'Goal of the service', '2000-01-01', 'LIMIT', 'CLEARANCE', 'NOW', 1, 365),
    ('payment.mostReminders', 10, 'times', 'Goal of the service', '2000-01-01', 'GOAL', 'COLLECTION', 'NOW', 0, 100);
