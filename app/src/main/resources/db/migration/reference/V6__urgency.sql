-- Goals of officers' work count the time in which their office is open, from this release on. What earlier tasks of the
-- same goal have used of it does not come back, but who reads what a party sent in has at least a while for it.
insert into reference.parameters values
    ('clearance.documentReview.goal', 4, 'working hours', 'Goal of the service', '2026-11-28'),
    ('clearance.inspection.goal', 8, 'working hours', 'Goal of the service', '2026-11-28'),
    ('clearance.change.goal', 8, 'working hours', 'Goal of the service', '2026-11-28'),
    ('clearance.resume.least', 1, 'working hours', 'Goal of the service', '2000-01-01');

-- How urgent a task is: points for what its case is about, and for how much of its time is used. At most 100 together.
insert into reference.parameters values
    ('priority.risk.HIGH', 30, 'points', 'Goal of the service', '2000-01-01'),
    ('priority.risk.MEDIUM', 10, 'points', 'Goal of the service', '2000-01-01'),
    ('priority.risk.LOW', 0, 'points', 'Goal of the service', '2000-01-01'),
    ('priority.perishable', 25, 'points', 'Goal of the service', '2000-01-01'),
    ('priority.aeo', 10, 'points', 'Goal of the service', '2000-01-01'),
    ('priority.time.half', 10, 'points', 'Goal of the service', '2000-01-01'),
    ('priority.time.threeQuarters', 20, 'points', 'Goal of the service', '2000-01-01'),
    ('priority.time.over', 35, 'points', 'Goal of the service', '2000-01-01');
