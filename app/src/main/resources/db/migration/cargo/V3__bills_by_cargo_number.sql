-- Anybody may ask by the cargo management number (화물관리번호).
create index bills_by_cargo_number on cargo.bills (regexp_replace(upper(cargo_number), '[^0-9A-Z]', '', 'g'))
    where cargo_number is not null;
