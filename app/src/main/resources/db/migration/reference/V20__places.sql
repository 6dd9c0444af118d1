-- Ports, airports and other places of trade by their UN/LOCODE: the country's two letters and three more.
create table reference.places (
    code       text not null check (code ~ '^[A-Z]{2}[A-Z0-9]{3}$'),
    name_ko    text, -- null: nobody has named it yet, the shipped list has codes and coordinates
    name_en    text,
    lat        numeric check (lat between -90 and 90),
    lon        numeric check (lon between -180 and 180),
    functions  text, -- as UN/LOCODE writes them: 1 port, 2 rail, 3 road, 4 airport, 5 post, 6 inland, 7 fixed, B border
    valid_from date not null default '2000-01-01',
    valid_to   date check (valid_to >= valid_from), -- the last day; null: open
    release    bigint, -- null: it came with the product
    primary key (code, valid_from)
);
create index places_by_release on reference.places (release) where release is not null;
create trigger tell_change after insert or update or delete or truncate on reference.places
    for each statement execute function reference.tell_change();
