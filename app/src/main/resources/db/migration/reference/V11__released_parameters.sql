-- Until when a value holds, which release brought it, who answers for it, what it may be, and the day by which it counts.
-- What a later migration does not say of a name is what holds of limits of the system.
alter table reference.parameters
    add column valid_to   date check (valid_to >= valid_from), -- the last day; null: open
    add column release    bigint, -- null: it stood before parameters were released
    add column owner      text not null default 'OPERATIONS' check (owner <> ''),
    add column kind       text not null default 'LIMIT' check (kind in ('LAW', 'GOAL', 'LIMIT')),
    add column least      numeric, -- null: no bound
    add column most       numeric,
    add column applies_to text not null default 'NOW'
        check (applies_to in ('FILING', 'RECEIPT', 'ACCEPTANCE', 'DECISION', 'BEGIN', 'NOW'));
create index parameters_by_release on reference.parameters (release) where release is not null;

-- Until now a value held until the next began.
update reference.parameters p set valid_to = next.begins - 1
from (select name, valid_from, lead(valid_from) over (partition by name order by valid_from) as begins
    from reference.parameters) next
where next.name = p.name and next.valid_from = p.valid_from and next.begins is not null;

update reference.parameters set
    kind = case when article like 'Goal of the service%' then 'GOAL' else 'LAW' end,
    owner = case
        when split_part(name, '.', 1) in ('payment', 'collection', 'arrears') then 'COLLECTION'
        when split_part(name, '.', 1) in ('withdrawal', 'clearance', 'priority') then 'CLEARANCE'
        when split_part(name, '.', 1) = 'selection' then 'RISK'
        else 'OPERATIONS' end;

update reference.parameters p set applies_to = known.applies_to, least = known.least, most = known.most
from (values
    ('payment.dueDaysAfterAcceptance', 'ACCEPTANCE', 1, 365),
    ('payment.reminderDays', 'NOW', 1, 90),
    ('collection.minimumPerCase', 'FILING', 0, 10000000),
    ('arrears.leastAmount', 'FILING', 0, 1000000000),
    ('arrears.graceDays', 'FILING', 0, 365),
    ('selection.randomShare', 'FILING', 0, 1),
    ('withdrawal.decisionDays', 'RECEIPT', 1, 60),
    ('clearance.documentReview.goal', 'BEGIN', 0.25, 400),
    ('clearance.inspection.goal', 'BEGIN', 0.25, 400),
    ('clearance.change.goal', 'BEGIN', 0.25, 400),
    ('clearance.resume.least', 'BEGIN', 0.25, 100),
    ('priority.risk.HIGH', 'NOW', -100, 100),
    ('priority.risk.MEDIUM', 'NOW', -100, 100),
    ('priority.risk.LOW', 'NOW', -100, 100),
    ('priority.perishable', 'NOW', -100, 100),
    ('priority.aeo', 'NOW', -100, 100),
    ('priority.time.half', 'NOW', -100, 100),
    ('priority.time.threeQuarters', 'NOW', -100, 100),
    ('priority.time.over', 'NOW', -100, 100),
    ('outage.leastMinutes', 'NOW', 0, 1440),
    ('outage.suspectMinutes', 'NOW', 1, 1440),
    ('outage.undoHours', 'NOW', 0, 720),
    ('messages.keptDays', 'NOW', 1, 3650),
    ('looks.keptYears', 'NOW', 1, 10),
    ('looks.keptYearsMany', 'NOW', 1, 10)) known (name, applies_to, least, most)
where known.name = p.name;
