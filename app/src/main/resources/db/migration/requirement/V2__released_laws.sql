-- From when until when a law is asked of goods, and which release said so; null: it stood before laws were released.
alter table requirement.confirmation_laws
    add column valid_from date not null default '2000-01-01',
    add column valid_to   date check (valid_to >= valid_from), -- the last day; null: open
    add column release    bigint,
    drop constraint confirmation_laws_pkey,
    add primary key (hs_code, direction, law_code, valid_from);
create index confirmation_laws_by_release on requirement.confirmation_laws (release) where release is not null;

-- Whoever remembers answers of the table is told when it changes.
create function requirement.tell_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('tables_changed', tg_table_schema || '.' || tg_table_name);
    return null;
end $$;
create trigger tell_change after insert or update or delete or truncate on requirement.confirmation_laws
    for each statement execute function requirement.tell_change();
