-- What counts as an outage that moves time limits, and how long its declaration can be undone.
insert into reference.parameters values
    ('outage.leastMinutes', 0, 'minutes', 'Customs Act Art. 8(4)', '2000-01-01'),
    ('outage.suspectMinutes', 30, 'minutes', 'Customs Act Art. 8(4)', '2000-01-01'),
    ('outage.undoHours', 24, 'hours', 'Customs Act Art. 8(4)', '2000-01-01');
