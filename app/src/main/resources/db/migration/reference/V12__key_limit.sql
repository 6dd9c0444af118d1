-- How many requests a key of software may send in a minute to one node, unless it has a limit of its own.
insert into reference.parameters values
    ('apiKey.perMinute', 600, 'requests', 'Goal of the service', '2000-01-01');
