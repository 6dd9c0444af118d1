-- Which number of Art. 248(2) (or of Decree Art. 252, for no. 5) lets customs ask this party for security.
alter table access.parties add column security_ground text
    check (security_ground in ('A248(2)1', 'A248(2)2', 'A248(2)3', 'A248(2)4', 'D252(1)', 'D252(2)', 'D252(3)'));
-- Customs found the party to declare unfaithfully (Enforcement Rules Art. 8(1)4), from this day.
alter table access.parties add column unfaithful_from date;
-- Last day of the approval to pay monthly (Art. 9(3), Decree Art. 1-5).
alter table access.parties add column monthly_payer_until date;
