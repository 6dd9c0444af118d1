-- Whose time each ended case took, in microseconds; the parts are the whole.
create table performance.case_clocks (
    case_number  text primary key,
    kind         text not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz not null,
    instance_key bigint,
    machine      bigint not null check (machine >= 0),
    declarant    bigint not null check (declarant >= 0),
    officer      bigint not null check (officer >= 0),
    payer        bigint not null check (payer >= 0),
    bank         bigint not null check (bank >= 0),
    agency       bigint not null check (agency >= 0),
    total        bigint not null generated always as (machine + declarant + officer + payer + bank + agency) stored,
    -- whether the feed has told of the end of the case's process: then nothing can be added
    settled      boolean not null,
    check (machine + declarant + officer + payer + bank + agency
        = (extract(epoch from closed_at - opened_at) * 1000000)::bigint)
);
create index case_clocks_by_end on performance.case_clocks (closed_at);
create index case_clocks_unsettled on performance.case_clocks (closed_at) where not settled;
