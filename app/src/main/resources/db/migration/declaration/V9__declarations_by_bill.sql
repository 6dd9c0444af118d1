-- Anybody may ask by the bill of lading; it is compared without spaces, hyphens and small letters, as people type it.
create index declarations_by_bill on declaration.declarations
    (regexp_replace(upper(document ->> 'billOfLading'), '[^0-9A-Z]', '', 'g'));
