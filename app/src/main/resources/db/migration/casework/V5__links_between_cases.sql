-- Which cases belong together, and how: "from" follows "to", is a duplicate of it, changes it. What is mutual stands once,
-- and of two cases each kind in one direction only.
create table casework.case_links (
    from_case text not null references casework.cases,
    to_case   text not null references casework.cases,
    kind      text not null check (kind in ('RELATED', 'DUPLICATE', 'FOLLOWS', 'SAME_CARGO', 'CHANGES')),
    note      text check (length(note) between 1 and 500),
    made_by   text not null,
    made_at   timestamptz not null,
    primary key (from_case, to_case, kind),
    check (from_case <> to_case)
);
create unique index case_links_one_way on casework.case_links
    (least(from_case, to_case), greatest(from_case, to_case), kind);
create index case_links_by_end on casework.case_links (to_case);
