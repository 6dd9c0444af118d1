-- Whoever remembers answers of these tables is told when they change.
create function access.tell_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('tables_changed', tg_table_schema || '.' || tg_table_name);
    return null;
end $$;
create trigger tell_change after insert or update or delete or truncate on access.parties
    for each statement execute function access.tell_change();
create trigger tell_change after insert or update or delete or truncate on access.party_identifiers
    for each statement execute function access.tell_change();
