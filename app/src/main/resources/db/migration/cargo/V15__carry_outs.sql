-- Released goods that must leave a bonded area within a time (Customs Act Art. 157-2): one row a case. The end of the time is the case's
-- deadline, and is told in cargo.reservations.removal_limit.
create table cargo.carry_outs (
    case_number  text primary key,
    declaration  text not null,
    consignment  bigint not null,
    place        text not null,            -- shed code of the place whose goods leave within the time
    packages     int not null check (packages > 0),
    begun_on     date not null,            -- the day of the acceptance
    outcome      text check (outcome in ('CARRIED_OUT', 'PERMISSION_ENDED')),
    concluded_at timestamptz
);
create index carry_outs_of on cargo.carry_outs (declaration);

-- Longer time that was asked for (Art. 157-2 proviso, Decree Art. 176-2), and what customs decided.
create table cargo.carry_out_extensions (
    case_number     text not null references cargo.carry_outs,
    round           int not null check (round > 0),
    until           date not null,         -- as asked for
    reason          text not null,
    party_id        bigint not null,
    asked_by        text not null,
    asked_at        timestamptz not null,
    decision        text check (decision in ('APPROVE', 'REFUSE')),
    extended_to     date,                  -- the new last day
    decision_reason text,
    decided_by      text,
    decided_at      timestamptz,
    primary key (case_number, round)
);
create unique index carry_out_extensions_open on cargo.carry_out_extensions (case_number) where decision is null;
