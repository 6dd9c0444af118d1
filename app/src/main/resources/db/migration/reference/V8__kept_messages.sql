-- How long what partners sent is kept as it came, for questions about it; the documents themselves stay with their cases.
insert into reference.parameters values
    ('messages.keptDays', 90, 'days', 'Goal of the service', '2000-01-01');
