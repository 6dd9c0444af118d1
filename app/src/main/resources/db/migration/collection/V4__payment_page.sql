-- The page of the bank on which a payer pays a slip; it gets the slip's number and amount as query parameters.
alter table collection.banks add column payment_url text;
