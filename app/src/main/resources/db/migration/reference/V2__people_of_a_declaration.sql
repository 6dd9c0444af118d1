-- Goals of officers' work, and the time limits of changes and arrears.
insert into reference.parameters values
    ('clearance.documentReview.goal', 4, 'hours', 'Goal of the service', '2000-01-01'),
    ('clearance.inspection.goal', 24, 'hours', 'Goal of the service', '2000-01-01'),
    ('clearance.change.goal', 24, 'hours', 'Goal of the service', '2000-01-01'),
    ('withdrawal.decisionDays', 10, 'days', 'Customs Act Art. 250(4), (5)', '2000-01-01'),
    ('arrears.leastAmount', 100000, 'KRW', 'Enforcement Rules Art. 8(1)3', '2000-01-01'),
    ('arrears.graceDays', 7, 'days', 'Enforcement Rules Art. 8(1)3', '2000-01-01'),
    ('payment.reminderDays', 3, 'days', 'Goal of the service', '2000-01-01');
