-- Whoever remembers answers of these tables is told when they change.
create function tariff.tell_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('tables_changed', tg_table_schema || '.' || tg_table_name);
    return null;
end $$;
create trigger tell_change after insert or update or delete or truncate on tariff.commodities
    for each statement execute function tariff.tell_change();
create trigger tell_change after insert or update or delete or truncate on tariff.duty_rates
    for each statement execute function tariff.tell_change();
create trigger tell_change after insert or update or delete or truncate on tariff.internal_taxes
    for each statement execute function tariff.tell_change();
