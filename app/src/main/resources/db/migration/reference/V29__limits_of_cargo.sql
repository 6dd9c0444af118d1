-- Limits of cases of cargo that stood in code. Where no article names one, or leaves it to notices of the customs authority, customs sets it.
insert into reference.parameters (name, value, unit, article, valid_from, kind, owner, applies_to, least, most) values
    ('cargo.carryOut.extensionDays', 365, 'days', 'Customs Act Art. 157-2', '2000-01-01', 'LIMIT', 'CARGO', 'NOW', 1, 3650),
    ('cargo.departure.aheadDays', 60, 'days', 'Customs Act Art. 136(1)', '2000-01-01', 'LIMIT', 'CARGO', 'NOW', 1, 365),
    ('cargo.manifest.linesDays', 30, 'days', 'Goal of the service', '2000-01-01', 'LIMIT', 'CARGO', 'NOW', 1, 730),
    ('cargo.permit.months', 24, 'months', 'Goal of the service', '2000-01-01', 'LIMIT', 'CARGO', 'NOW', 1, 120),
    ('cargo.storage.soonDays', 7, 'days', 'Goal of the service', '2000-01-01', 'GOAL', 'CARGO', 'NOW', 1, 90),
    ('cargo.takeBackHours', 24, 'hours', 'Goal of the service', '2000-01-01', 'LIMIT', 'CARGO', 'NOW', 1, 720),
    ('cargo.transport.extensionDays', 60, 'days', 'Customs Act Art. 216(2)', '2000-01-01', 'LIMIT', 'CARGO', 'RECEIPT', 1, 365),
    ('cargo.unloading.extensionMonths', 12, 'months', 'Customs Act Art. 140(5)', '2000-01-01', 'LIMIT', 'CARGO', 'NOW', 1, 60),
    ('overdue.consignmentDays', 365, 'days', 'Decree Art. 222(6)', '2000-01-01', 'LIMIT', 'CARGO', 'NOW', 1, 3650),
    ('overdue.holdDays', 365, 'days', 'Goal of the service', '2000-01-01', 'LIMIT', 'CARGO', 'NOW', 1, 3650),
    ('overdue.shownDays', 90, 'days', 'Goal of the service', '2000-01-01', 'LIMIT', 'CARGO', 'NOW', 1, 730);
