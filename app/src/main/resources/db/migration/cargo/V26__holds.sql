-- Goods that an officer keeps where they lie (Customs Act Art. 237(1), 265(1)), until an officer lets them go. What stands of it at each
-- place is cargo.stock.held, which follows from the rows here that are not lifted.
create table cargo.holds (
    id          bigint generated always as identity primary key,
    consignment bigint not null references cargo.consignments,
    place       text,                            -- null: all of it, wherever it lies or comes to lie
    ground      text not null check (ground in ('DEFECTS', 'DOCUMENTS', 'OBLIGATION', 'SAFETY', 'UNSAFE', 'ARREARS', 'CHECK', 'SEAL')),
    reason      text not null,                   -- as the party reads it
    criterion   text,                            -- of the measure that found something (Art. 246); null: an officer's own decision
    held_at     timestamptz not null,
    held_by     text not null,
    lifted_at   timestamptz,
    lifted_by   text,
    lifted_why  text,
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_why is null))
);
create index holds_of on cargo.holds (consignment, id);
-- On one ground goods of a place are held once at a time.
create unique index hold_that_stands on cargo.holds (consignment, coalesce(place, '*'), ground, coalesce(criterion, '')) where lifted_at is null;
