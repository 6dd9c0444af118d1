-- What is done with foreign goods by leave of customs (Customs Act Art. 156, 158 to 161), or was lost, stolen or destroyed without it.
create sequence cargo.permit_numbers;
create table cargo.permits (
    case_number        text primary key,
    number             text not null unique,     -- by which a carry-out names it
    kind               text not null check (kind in ('OUTSIDE_STORAGE', 'REPAIR', 'DISASSEMBLY', 'DESTRUCTION', 'SAMPLE', 'LOSS', 'THEFT',
                           'UNAPPROVED_DESTRUCTION')),
    consignment        bigint not null references cargo.consignments on delete cascade,
    place              text,                     -- shed code; null: they come from the ship (Art. 156)
    packages           int not null check (packages > 0),
    applicant          bigint not null,          -- who applied or reported, and is answered
    operator           bigint,                   -- who runs the place
    applied_by         text not null,
    applied_at         timestamptz not null,
    reference          text not null,
    sha256             text not null,            -- of what was said: the same again is the same application
    until              date,                     -- asked for
    reason             text not null,
    method             text,
    materials          text,
    outside            text,                     -- address of storage or repair outside of bonded areas
    official           boolean not null default false, -- a sample that an officer or another law takes (Art. 161(5))
    happened_on        date,                     -- of a loss
    security_reference text,
    decision           text check (decision in ('GRANT', 'REFUSE')),
    decision_reason    text,
    conditions         text,
    granted_until      date,
    security_amount    numeric(18),
    decided_by         text,
    deemed             boolean not null default false,
    granted_at         timestamptz,
    shed               text,                     -- of the place of outside storage
    gone               int not null default 0 check (gone between 0 and packages),
    reported_at        timestamptz,
    reported_by        text,
    worked_on          date,
    after_packages     int check (after_packages >= 0),
    destroyed          int check (destroyed between 0 and packages),
    used               int check (used between 0 and packages),
    rest               text,
    note               text,
    judgement          text check (judgement in ('DISASTER', 'LEVY', 'NOT_LOST')),
    judged_reason      text,
    judged_by          text,
    ground             text,                     -- of the duty that is owed
    article            text,
    owed_packages      int,
    law_on             date,
    payer              bigint,
    assessment         text check (assessment in ('LEVY', 'NONE')),
    line               jsonb,                    -- what an officer has classified and valued
    assess_reason      text,
    assessed_by        text,
    signed_by          text,
    outcome            text check (outcome in ('DONE', 'REFUSED', 'EXCUSED', 'CHARGED')),
    concluded_at       timestamptz,
    unique (applicant, reference)
);
create index permits_of on cargo.permits (consignment);
alter table cargo.outside_places add column operator text; -- an identifier of the party that stores there
