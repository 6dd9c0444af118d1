-- EDIFACT as it came, with what it was answered. A reference is used once by a sender, also for what was refused.
create table exchange.interchanges (
    id          bigint generated always as identity primary key,
    party_id    bigint not null,
    sender      text not null,
    reference   text not null,
    prepared_at timestamptz,
    sha256      char(64) not null,
    content     bytea not null,
    received_at timestamptz not null,
    control     bytea, -- the CONTRL that was answered; null as long as it is worked on
    answered_at timestamptz,
    state       text not null check (state in ('STORED', 'TAKEN', 'REFUSED', 'PARTLY')),
    unique (party_id, sender, reference),
    check ((control is null) = (answered_at is null)),
    check ((control is null) = (state = 'STORED'))
);
create index interchanges_by_time on exchange.interchanges (received_at);
create table exchange.edifact_answers (
    id          bigint generated always as identity primary key,
    party_id    bigint not null,
    interchange bigint not null references exchange.interchanges on delete cascade,
    message     text not null, -- the sender's number of the message
    type        text not null check (type in ('CONTRL', 'APERAK', 'CUSRES')),
    content     bytea not null,
    made_at     timestamptz not null
);
create index edifact_answers_of on exchange.edifact_answers (party_id, id);
-- What a sender is still to be told of: by its number who took it says how far it is.
create table exchange.edifact_waiting (
    interchange bigint not null references exchange.interchanges on delete cascade,
    party_id    bigint not null,
    message     text not null,
    kind        text not null check (kind in ('MANIFEST', 'MOVEMENT')),
    number      text not null,
    primary key (interchange, message, kind, number)
);
create index edifact_waiting_of on exchange.edifact_waiting (party_id, interchange);
