-- Whether what is nobody's in a group of an office is taken by whoever comes first, or dealt out; and how many open tasks
-- one person is dealt at most. What has no row is taken.
create table tasks.group_settings (
    candidate_role text not null,
    office         char(3) not null,
    assignment     text not null check (assignment in ('TAKEN', 'DEALT')),
    most_open      int check (most_open > 0),
    set_by         text not null,
    set_at         timestamptz not null,
    primary key (candidate_role, office)
);

-- Of what was dealt: the number that was drawn and the lots, so that the draw can be worked out again.
alter table tasks.acts add column draw jsonb;

create function tasks.tell_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('tables_changed', tg_table_schema || '.' || tg_table_name);
    return null;
end $$;
create trigger tell_change after insert or update or delete or truncate on tasks.group_settings
    for each statement execute function tasks.tell_change();
