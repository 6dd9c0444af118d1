-- The code lists of the e-documents, each code with its texts and its days. What lists there are is a list itself: LIST.
create table reference.codes (
    list       text not null,
    code       text not null check (code <> ''),
    name_ko    text not null,
    name_en    text not null,
    note       text,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from), -- the last day; null: open
    release    bigint, -- null: it came with the product
    primary key (list, code, valid_from)
);
create index codes_by_release on reference.codes (release) where release is not null;
create trigger tell_change after insert or update or delete or truncate on reference.codes
    for each statement execute function reference.tell_change();

-- Which files of rows that ship with the product were brought, each in its latest version: a start brings nothing twice.
create table reference.shipped (file text primary key, sha256 char(64) not null);
