-- Goods may be declared before they are in storage (Art. 243(2), 244): where they were when the declaration was filed, and whether an
-- officer inspects them on board of the ship. Declarations of before have no timing: their goods were in storage.
alter table declaration.declarations
    add column timing text check (timing in ('BEFORE_DEPARTURE', 'BEFORE_ARRIVAL', 'BEFORE_CARRY_IN', 'AFTER_CARRY_IN')),
    add column on_board boolean not null default false,
    drop constraint declarations_status_check,
    add constraint declarations_status_check check (status in ('RECEIVED', 'DOC_REVIEW', 'WAITING_CARRY_IN', 'INSPECTION', 'SUPPLEMENT',
        'AWAITING_PAYMENT', 'AWAITING_SECURITY', 'CHANGE_PENDING', 'ACCEPTED', 'WITHDRAWN', 'REJECTED'));

-- Goods that may be declared only once they have arrived (Decree Art. 249(3)): rates that rise, requirements that are new, goods that change.
create table declaration.after_arrival_goods (
    hs_prefix  text not null check (hs_prefix ~ '^[0-9]{2,10}$'),
    basis      text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from), -- the last day; null: open
    release    bigint,
    primary key (hs_prefix, valid_from)
);
create index after_arrival_goods_by_release on declaration.after_arrival_goods (release) where release is not null;
create trigger tell_change after insert or update or delete or truncate on declaration.after_arrival_goods
    for each statement execute function declaration.tell_change();
