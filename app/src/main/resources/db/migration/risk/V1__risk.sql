create table risk.party_grades (
    party_id bigint primary key,
    grade    text not null check (grade in ('LOW', 'MEDIUM', 'HIGH')),
    aeo      boolean not null default false,
    reason   text not null
);

-- What the selection of a case was decided on; the draw is stored so that the decision can be repeated.
create table risk.selection_inputs (
    case_number  text not null,
    round        int not null,
    random_draw  numeric(9, 8) not null,
    inputs       jsonb not null,
    drawn_at     timestamptz not null,
    primary key (case_number, round)
);

create table risk.import_history (
    party_id    bigint not null,
    hs_heading  char(4) not null,
    first_at    timestamptz not null,
    primary key (party_id, hs_heading)
);
