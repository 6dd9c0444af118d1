-- Goods for which a surcharge is due where they are declared late (Art. 241(4), Decree Art. 248): what the head of customs names by the kind
-- of bonded area and what the goods are (no. 1), and what is looked after as a whole (no. 2). Customs fills it; empty, no declaration costs more.
create table declaration.late_filing_goods (
    hs_prefix  text not null check (hs_prefix ~ '^[0-9]{2,10}$'),
    place_kind text not null check (place_kind in ('ANY', 'DESIGNATED_STORAGE', 'WAREHOUSE', 'OUTSIDE')),
    basis      text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from), -- the last day; null: open
    release    bigint,
    primary key (hs_prefix, place_kind, valid_from)
);
create index late_filing_goods_by_release on declaration.late_filing_goods (release) where release is not null;
create trigger tell_change after insert or update or delete or truncate on declaration.late_filing_goods
    for each statement execute function declaration.tell_change();
