-- Who pays has to act, and no officer's clock runs meanwhile.
update casework.deadlines set bearer = 'PAYER' where kind = 'payment' and bearer <> 'PAYER';
