-- The grade that a party had before another was merged into it; comes back when that is undone.
create table risk.merged_grades (
    from_party bigint not null,
    into_party bigint not null,
    grade      text check (grade in ('LOW', 'MEDIUM', 'HIGH')),     -- null: it had none
    aeo        boolean,
    reason     text,
    given      text not null check (given in ('LOW', 'MEDIUM', 'HIGH')),
    primary key (from_party, into_party)
);
