-- What a payer owes and since when is asked of every declaration: only what is open and due is looked at.
create index notices_in_arrears on collection.notices (payer_id, due_on) where money_status in ('UNPAID', 'OVERDUE');
