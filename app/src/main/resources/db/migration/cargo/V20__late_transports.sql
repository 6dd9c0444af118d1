-- When the time in which a transport is to arrive ended without all of it (Customs Act Art. 216(2), 217); null: it has not, or was extended
-- afterwards. What came in from then on came late: duty is due on it as on what did not come.
alter table cargo.transports add column overdue_at timestamptz;
-- Which of its times runs: one that is extended after its end is another one.
alter table cargo.transports add column term int not null default 1;
