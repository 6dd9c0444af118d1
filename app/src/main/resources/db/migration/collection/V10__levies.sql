-- Duty that customs assesses where nobody has declared anything (Customs Act Art. 39(1)1, (3)): what it falls on, and by which law.
alter table collection.assessments alter column declaration_number drop not null;
alter table collection.notices drop constraint notices_kind_check,
    add constraint notices_kind_check check (kind in ('PAYMENT_SLIP', 'ASSESSMENT_NOTICE'));
create table collection.levies (
    id            bigint generated always as identity primary key,
    case_number   text not null,
    round         int not null,
    effect        text not null unique,   -- once, however often its job comes
    ground        text not null check (ground in ('NOT_ARRIVED', 'LOST', 'DESTROYED', 'REST_OF_DESTRUCTION', 'REPAIR_NOT_RETURNED', 'STOLEN',
                      'USED')),
    article       text not null,
    payer_id      bigint not null,
    law_on        date not null,
    lines         jsonb not null,
    reason        text not null,
    made_by       text not null,          -- who classified and valued the goods
    signed_by     text not null,          -- another, since no declarant has declared anything
    made_at       timestamptz not null,
    cancelled_at  timestamptz,
    cancel_reason text,
    cancelled_by  text,
    unique (case_number, round),
    foreign key (case_number, round) references collection.assessments (case_number, round),
    check (made_by <> signed_by)
);
