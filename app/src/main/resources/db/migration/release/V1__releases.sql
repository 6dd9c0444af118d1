-- What one person prepares and another releases, whatever table it is about.
create table release.releases (
    id           bigint generated always as identity primary key,
    table_name   text not null,
    title        text not null check (length(title) between 3 and 200),
    basis        text not null check (basis <> ''), -- notice, decree or article
    way          text not null check (way in ('ROWS', 'FILE', 'WHOLE_FILE', 'INVERSE', 'DIRECT')),
    state        text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'RELEASED', 'WITHDRAWN')),
    version      int not null default 1,
    prepared_by  text not null,
    prepared_at  timestamptz not null,
    submitted_at timestamptz,
    rows_hash    char(64), -- of the rows as they were submitted
    released_by  text,
    released_at  timestamptz,
    remark       text check (length(remark) <= 2000),
    inverse_of   bigint references release.releases,
    check (released_by is distinct from prepared_by or way = 'DIRECT'),
    check ((state = 'RELEASED') = (released_at is not null)),
    check ((released_by is null) = (released_at is null))
);
create index releases_by_state on release.releases (state, id desc);
create index releases_by_table on release.releases (table_name, id desc);
-- What has been taken back, or is about to be, is not taken back a second time.
create unique index releases_taken_back on release.releases (inverse_of) where state <> 'WITHDRAWN';

-- The rows of a release: SET holds from its first to its last day, END ends what stands from its first day on.
create table release.rows (
    release    bigint not null references release.releases,
    number     int not null,
    key        text not null,
    act        text not null check (act in ('SET', 'END', 'SAME')),
    valid_from date not null,
    valid_to   date, -- the last day as it will be, null: open; after says what was asked for
    before     jsonb not null default '[]', -- what stood under the key on valid_from and later
    after      jsonb,
    primary key (release, number),
    unique (release, key, valid_from)
);
create index rows_by_key on release.rows (key, release) where act <> 'SAME';

-- Who had a hand in what is released; another person releases it.
create table release.hands (
    release  bigint not null references release.releases,
    username text not null,
    at       timestamptz not null,
    what     text not null
);
create index hands_by_release on release.hands (release);

-- Whether doors by which one person changes governed tables are still open.
create table release.mode (
    id             int primary key check (id = 1),
    direct         boolean not null,
    handed_over_by text,
    handed_over_at timestamptz
);
insert into release.mode values (1, true);

-- What was released stays as it was released.
create function release.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'What was released is neither changed nor taken away: %.%', tg_table_name, tg_op;
end $$;
create function release.refuse_row_of_released() returns trigger language plpgsql as $$
declare
    owner bigint;
begin
    if tg_op = 'INSERT' then
        owner := new.release;
    else
        owner := old.release;
    end if;
    if exists (select 1 from release.releases where id = owner and state = 'RELEASED') then
        raise exception 'What was released is neither changed nor taken away: %.%', tg_table_name, tg_op;
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger stays_as_released before update or delete on release.releases
    for each row when (old.state = 'RELEASED') execute function release.refuse_change();
create trigger is_not_emptied before truncate on release.releases
    for each statement execute function release.refuse_change();
create trigger stays_as_released before insert or update or delete on release.rows
    for each row execute function release.refuse_row_of_released();
create trigger is_not_emptied before truncate on release.rows
    for each statement execute function release.refuse_change();
create trigger stays_as_released before update or delete on release.hands
    for each row execute function release.refuse_change();
create trigger is_not_emptied before truncate on release.hands
    for each statement execute function release.refuse_change();
