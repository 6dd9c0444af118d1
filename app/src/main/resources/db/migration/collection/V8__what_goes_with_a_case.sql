-- What goes with a case is found without reading all there is.
create index security_charges_by_case on collection.security_charges (case_number);
create index unmatched_payments_by_notice on collection.unmatched_payments (notice_number);
