-- The same goods can be named anew from another day on, by a release; null: they stood before goods were released.
delete from declaration.tax_review_goods where valid_until < valid_from;
delete from declaration.perishable_goods where valid_until < valid_from;
alter table declaration.tax_review_goods rename column valid_until to valid_to;
alter table declaration.perishable_goods rename column valid_until to valid_to;
alter table declaration.tax_review_goods
    add column release bigint,
    add check (valid_to >= valid_from), -- the last day; null: open
    drop constraint tax_review_goods_pkey,
    add primary key (hs_prefix, valid_from);
alter table declaration.perishable_goods
    add column release bigint,
    add check (valid_to >= valid_from),
    drop constraint perishable_goods_pkey,
    add primary key (hs_prefix, valid_from);
create index tax_review_goods_by_release on declaration.tax_review_goods (release) where release is not null;
create index perishable_goods_by_release on declaration.perishable_goods (release) where release is not null;
create trigger tell_change after insert or update or delete or truncate on declaration.tax_review_goods
    for each statement execute function declaration.tell_change();
